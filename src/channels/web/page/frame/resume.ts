// Which conversation this tab is in, kept so that a reload or a change of language goes on with it.
const KEY = 'council-assistant.chat';
const REFRESH_MS = 10 * 60_000;

export interface Chat {
  readonly conversation: string;
  readonly token: string;
  readonly language: 'en' | 'cy';
  /** Number of the last line this tab has shown. */
  readonly seen: number;
}

/** The chat to go on with, its token made new; null when there is none, or its time has run out. */
export async function resume(): Promise<Chat | null> {
  const kept = read();
  if (!kept) return null;
  const refreshed = await post('/v3/directline/tokens/refresh', undefined, kept.token);
  if (!refreshed) forget();
  return refreshed && { ...kept, token: refreshed.token };
}

/** @throws Error when the server cannot be reached or gives no token. */
export async function begin(language: 'en' | 'cy'): Promise<Chat> {
  const begun = await post('/api/webchat/token', { language });
  if (!begun) throw new Error('no token');
  return { conversation: begun.conversationId, token: begun.token, language, seen: 0 };
}

/** Keeps the token alive while the page is open, so that a reload can go on; `ended` when it is too late for that. */
export function keepAlive(ended: () => void): void {
  const timer = setInterval(() => {
    const kept = read();
    if (!kept) return;
    post('/v3/directline/tokens/refresh', undefined, kept.token).then(
      (refreshed) => {
        if (refreshed) return keep({ ...(read() ?? kept), token: refreshed.token });
        clearInterval(timer);
        ended();
      },
      () => undefined, // no connection: there is another try in ten minutes
    );
  }, REFRESH_MS);
}

/** Without storage (some browsers deny it to frames) a reload begins anew. */
export function keep(chat: Chat): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chat));
  } catch {
    // Nothing to be done, and nothing is lost but the resumption.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

export function read(): Chat | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Chat | null;
  } catch {
    return null;
  }
}

/** Null when the token is refused; rejects when there is no answer at all. */
async function post(
  path: string,
  body: object | undefined,
  token?: string,
): Promise<{ token: string; conversationId: string } | null> {
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  return (await response.json()) as { token: string; conversationId: string };
}
