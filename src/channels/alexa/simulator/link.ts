// Links an account of the demo to a simulated speaker: the resident's way over the sign-in to a yes with a PIN, and Amazon's to its token.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SpeakerLinking } from '../../../core/speaker-settings.js';

export interface DemoResident {
  readonly account: string;
  readonly postcode: string;
  /** Four figures that the resident chooses. */
  readonly pin: string;
}

/** The token that Alexa would bring from now on; null where the sign-in or the PIN was refused. */
export type LinkResident = (resident: DemoResident) => Promise<string | null>;

/** How accounts are linked to the simulated speaker, and one of the demo's to try. */
export interface SimulatedAccounts {
  readonly link: LinkResident;
  readonly example: { readonly account: string; readonly postcode: string };
}

/** Null where the council is no demo, or nothing links. `url` is the server's, as soon as it is known. */
export const simulatedAccounts = (
  url: () => string,
  linking: SpeakerLinking | null,
  example: SimulatedAccounts['example'] | null | undefined,
): SimulatedAccounts | null => (linking && example ? { link: createLinkResident(url, linking), example } : null);

/** The code of the demo's sign-in. */
const CODE = '000000';
const token = z.object({ access_token: z.string() });

/** What stands for Amazon's settings where there are none: nobody is ever sent to that address. */
export const simulatedLinking = (): SpeakerLinking => ({
  clientId: 'simulator',
  clientSecret: randomBytes(32).toString('hex'),
  redirects: ['https://simulator.invalid/linked'],
});

export function createLinkResident(
  url: () => string,
  { clientId, clientSecret, redirects }: SpeakerLinking,
): LinkResident {
  const [redirect = ''] = redirects;
  return async ({ account, postcode, pin }) => {
    const go = browser(url());
    const query = { response_type: 'code', client_id: clientId, scope: 'resident', state: 's', redirect_uri: redirect };
    let form: string | null = `/alexa/authorize?${new URLSearchParams(query).toString()}`;
    for (let steps = 0; form !== null && !form.startsWith('/sign-in?') && steps < 5; steps++) form = await go(form);
    const c = new URLSearchParams(form?.split('?')[1]).get('c') ?? '';
    const signed = await go('/sign-in', { c, account, postcode, code: CODE });
    if (signed === null) return null;
    await go(signed);
    const agreed = await go('/alexa/link', { do: 'agree', lang: 'en', pin, again: pin });
    const code = agreed === null ? null : new URL(agreed, redirect).searchParams.get('code');
    if (code === null) return null;
    const answer = await fetch(`${url()}/alexa/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect,
        client_id: clientId,
      }),
    });
    return token.safeParse(await answer.json()).data?.access_token ?? null;
  };
}

/** Posts a form, or gets; gives where it is sent on, ours without the host, null for a page. */
function browser(url: string): (path: string, fields?: Readonly<Record<string, string>>) => Promise<string | null> {
  const cookies = new Map<string, string>();
  return async (path, fields) => {
    const answer = await fetch(new URL(path, url), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    await answer.body?.cancel();
    return answer.headers.get('location')?.replace(url, '') ?? null;
  };
}
