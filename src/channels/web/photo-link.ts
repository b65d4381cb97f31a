// A photo by its link, for the council's own system that was sent the report: whoever has the link may see that photo, while it is kept.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { Opaque } from '../../core/opaque.js';
import type { Photos } from '../../core/photos.js';

interface Parts {
  readonly names: Opaque;
  readonly photos: Photos;
  readonly missing: (request: HttpRequest) => HttpResponse;
}

export const photoLinkRoute = ({ names, photos, missing }: Parts): Route => ({
  method: 'GET',
  path: '/photos/:name',
  handle: async (request) => {
    const id = names.read(request.params['name'] ?? '');
    const photo = id === null ? null : await photos.view(id, 'link');
    if (!photo) return missing(request);
    const headers = { 'content-type': photo.type, 'content-disposition': 'inline', 'x-robots-tag': 'noindex' };
    return { status: 200, headers, body: photo.bytes };
  },
});
