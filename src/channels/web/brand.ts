// The council's colour, as the one style that is not known when the pages are built.
import type { Council } from '../../core/council.js';
import type { Route } from '../../core/http.js';
import { BRAND_PATH } from './layout.js';

export const brandRoute = ({ brandColour }: Pick<Council, 'brandColour'>): Route => ({
  method: 'GET',
  path: BRAND_PATH,
  handle: async () => ({
    status: 200,
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    body: `:root { --council-brand: ${brandColour}; }\n`,
  }),
});
