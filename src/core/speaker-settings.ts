// The skill's own name and secret for messages to itself: with both, reminders that speakers hold follow holidays.

export interface SpeakerMessages {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Null where neither is set. `wrong` is told of one without the other. */
export function speakerMessages(
  { ALEXA_CLIENT_ID: clientId, ALEXA_CLIENT_SECRET: clientSecret }: Readonly<Record<string, unknown>>,
  wrong: (name: 'ALEXA_CLIENT_ID', what: string) => void,
): SpeakerMessages | null {
  if (typeof clientId === 'string' && typeof clientSecret === 'string') return { clientId, clientSecret };
  if (clientId !== undefined || clientSecret !== undefined)
    wrong('ALEXA_CLIENT_ID', 'and ALEXA_CLIENT_SECRET must be set together');
  return null;
}
