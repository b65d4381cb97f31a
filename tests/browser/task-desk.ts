// What staff see of a request, asked as the demo agent.
import type { TestApp } from '../support/app.js';

export interface DeskItem {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly summary: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface DeskLook {
  /** Takes it to see it whole, and gives it back. @throws where no work waits under this reference. */
  item(reference: string): Promise<DeskItem>;
  /** The type of its photo. */
  photoOf(item: DeskItem): Promise<string | null>;
}

export async function openDesk(app: TestApp): Promise<DeskLook> {
  const signed = await fetch(`${app.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.demoAgent),
  });
  const cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const get = (path: string): Promise<Response> => fetch(`${app.url}/api/desk/${path}`, { headers: { cookie } });
  return {
    item: async (reference) => {
      const { items } = (await (await get('conversations')).json()) as { items: readonly DeskItem[] };
      const found = items.find((one) => one.reference === reference);
      if (!found) throw new Error(`nothing at the desk is ${reference}`);
      const act = (what: 'claim' | 'release'): Promise<Response> =>
        fetch(`${app.url}/api/desk/conversations/${found.id}/${what}`, { method: 'POST', headers: { cookie } });
      const claimed = await act('claim');
      if (!claimed.ok) throw new Error(`${reference} cannot be claimed: ${String(claimed.status)}`);
      const whole = (await (await get(`conversations/${found.id}`)).json()) as DeskItem;
      await act('release');
      return whole;
    },
    photoOf: async ({ id, details }) =>
      (await get(`conversations/${id}/photos/${details['photos'] ?? ''}`)).headers.get('content-type'),
  };
}
