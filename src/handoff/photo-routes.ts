// A photo of a report, for whoever is signed in to the desk; each look is written down.
import { problem } from '../core/http.js';
import type { Photos } from '../core/photos.js';
import type { Items } from '../core/store.js';
import type { Diary } from './diary.js';
import type { StaffRoute } from './gate.js';

interface Parts {
  readonly items: Items;
  readonly photos: Photos;
  readonly diary: Diary;
}

export function photoRoutes({ items, photos, diary }: Parts): readonly StaffRoute[] {
  return [
    {
      method: 'GET',
      path: '/api/desk/conversations/:id/photos/:photo',
      async handle({ params }, agent) {
        const item = await items.get(params['id'] ?? '');
        const id = params['photo'] ?? '';
        // Only by way of the work that it belongs to.
        if (!item || !(item.details['photos'] ?? '').split(',').includes(id)) return UNKNOWN;
        await diary.wrote(agent, 'reveal', item, 'photo');
        const photo = await photos.view(id, agent.id);
        if (!photo) return UNKNOWN;
        return {
          status: 200,
          headers: { 'content-type': photo.type, 'content-disposition': 'inline', 'cache-control': 'no-store' },
          body: photo.bytes,
        };
      },
    },
  ];
}

const UNKNOWN = problem(404, 'UnknownPhoto', 'There is no such photo, or it is no longer kept.');
