// A browser's cookies over several servers, for tests that are sent from one to another: no page, no script.

export interface Jar {
  /** One request, redirects not followed. */
  go(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until one leads to a place that `stop` holds for, and gives that address. */
  follow(url: string, stop: (url: string) => boolean): Promise<string>;
  /** The cookies of a place, as a header. */
  cookies(url: string): string;
  set(url: string, cookie: string): void;
}

const MOST_REDIRECTS = 12;

/** `always`: headers of every request. */
export function createJar(always: Readonly<Record<string, string>> = {}): Jar {
  const kept = new Map<string, Map<string, string>>();
  const of = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    const there = kept.get(origin) ?? new Map<string, string>();
    kept.set(origin, there);
    return there;
  };
  const cookies = (url: string): string => [...of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  const set = (url: string, cookie: string): void => {
    const [pair = '', ...rest] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = rest.some((one) => /^\s*(?:max-age=0|expires=thu, 01 jan 1970)/i.test(one));
    if (gone) of(url).delete(name.trim());
    else of(url).set(name.trim(), value.join('='));
  };
  const go: Jar['go'] = async (url, init = {}) => {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...always, ...(cookies(url) === '' ? {} : { cookie: cookies(url) }), ...init.headers },
    });
    for (const cookie of response.headers.getSetCookie()) set(url, cookie);
    return response;
  };
  return {
    go,
    cookies,
    set,
    follow: async (url, stop) => {
      let at = url;
      for (let n = 0; n < MOST_REDIRECTS; n++) {
        if (stop(at)) return at;
        const response = await go(at);
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${at} answered ${String(response.status)}: ${await response.text()}`);
        at = new URL(location, at).href;
      }
      throw new Error(`no end of redirects at ${at}`);
    },
  };
}
