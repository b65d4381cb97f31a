// Asks our own server; all of it is of the window's own origin.

const HEADERS = { 'content-type': 'application/json' };

/** `keepalive`: it goes even when the page is on its way out. */
export function ask(
  path: string,
  body: object | undefined,
  token?: string,
  more: { readonly signal?: AbortSignal; readonly keepalive?: boolean } = {},
): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { ...(body ? HEADERS : {}), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...more,
  });
}

export interface Granted {
  readonly token: string;
  readonly conversationId: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** Null when the token is refused; rejects when there is no answer at all. */
export async function post(path: string, body: object | undefined, token?: string): Promise<Granted | null> {
  const response = await ask(path, body, token);
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  return (await response.json()) as Granted;
}
