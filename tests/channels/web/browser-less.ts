// A browser without scripts, for tests: keeps a cookie, follows redirects, reads pages and sends their forms.

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  /** Without the white space that means nothing, so that tests do not depend on how templates are laid out. */
  readonly html: string;
  readonly raw: string;
  /** The page's words without markup. */
  readonly text: string;
  readonly title: string;
  /** Where the redirects ended. */
  readonly path: string;
}

export interface PlainBrowser {
  cookie(): string | null;
  forget(): void;
  /** Another one, or none, from now on. */
  hold(cookie: string | null): void;
  get(path: string): Promise<Seen>;
  /** Sends the page's main form, with its hidden fields. */
  send(page: Seen, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Sends anything, and follows. */
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
}

export function plainBrowser(url: string): PlainBrowser {
  let cookie: string | null = null;
  const go = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = { accept: 'text/html', ...(cookie === null ? {} : { cookie }), ...init.headers };
    const response = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' });
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = /max-age=0/i.test(set) ? null : (set.split(';')[0] ?? null);
    const location = response.headers.get('location');
    if (location !== null && response.status >= 300 && response.status < 400) return go(location.split('#')[0] ?? '/');
    const raw = await response.text();
    const html = tidy(raw);
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    return {
      status: response.status,
      headers: response.headers,
      html,
      raw,
      text: wordsOf(html),
      title: unescape(title),
      path,
    };
  };
  const post: PlainBrowser['post'] = (path, body, headers = {}) =>
    go(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  return {
    cookie: () => cookie,
    forget: () => {
      cookie = null;
    },
    hold: (other) => {
      cookie = other;
    },
    get: (path) => go(path),
    post,
    send: (page, fields, headers) => {
      const [, action = '', form = ''] =
        /<form action="([^"]*)" method="post" novalidate>(.*?)<\/form>/s.exec(page.html) ?? [];
      const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']): [string, string] => [name, unescape(value)],
      );
      return post(action, new URLSearchParams([...hidden, ...Object.entries(fields)]).toString(), headers);
    },
  };
}

const tidy = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/ ?\/?>/g, '>')
    .replace(/> | </g, (edge) => edge.trim());

const wordsOf = (html: string): string =>
  unescape(html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

const unescape = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );
