// Settings of the skill beside its id: messages to itself, and how residents link their accounts to it.

/** With both, reminders that speakers hold follow holidays. */
export interface SpeakerMessages {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What Amazon knows us by when a resident links their account, and where it may be sent back to. */
export interface SpeakerLinking {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Amazon's addresses, compared letter by letter. */
  readonly redirects: readonly string[];
}

export interface SpeakerSettings {
  /** Null: reminders on speakers do not follow holidays. */
  readonly alexaMessages: SpeakerMessages | null;
  /** Null: accounts are not linked, and a speaker tells nothing of them. */
  readonly alexaLinking: SpeakerLinking | null;
}

type Name =
  | 'ALEXA_CLIENT_ID'
  | 'ALEXA_CLIENT_SECRET'
  | 'ALEXA_LINK_CLIENT_ID'
  | 'ALEXA_LINK_CLIENT_SECRET'
  | 'ALEXA_LINK_REDIRECTS'
  | 'ALEXA_SKILL_ID';
type Wrong = (name: Name, what: string) => void;
type Given = Readonly<Partial<Record<Name, unknown>>>;

/** Amazon's own pages only: whoever is sent a code can read an account with its PIN. */
const REDIRECT = /^https:\/\/(?:[\w-]+\.)+amazon\.(?:com|co\.uk|co\.jp)\/[\w./-]+$/;

/** `wrong` is told of one without the other. */
export function speakerSettings(given: Given, wrong: Wrong): SpeakerSettings {
  return { alexaMessages: messages(given, wrong), alexaLinking: linking(given, wrong) };
}

function messages(
  { ALEXA_CLIENT_ID: clientId, ALEXA_CLIENT_SECRET: clientSecret }: Given,
  wrong: Wrong,
): SpeakerMessages | null {
  if (typeof clientId === 'string' && typeof clientSecret === 'string') return { clientId, clientSecret };
  if (clientId !== undefined || clientSecret !== undefined)
    wrong('ALEXA_CLIENT_ID', 'and ALEXA_CLIENT_SECRET must be set together');
  return null;
}

function linking(given: Given, wrong: Wrong): SpeakerLinking | null {
  const {
    ALEXA_LINK_CLIENT_ID: clientId,
    ALEXA_LINK_CLIENT_SECRET: clientSecret,
    ALEXA_LINK_REDIRECTS: list,
    ALEXA_SKILL_ID: skill,
  } = given;
  if (clientId === undefined && clientSecret === undefined && list === undefined) return null;
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string' || typeof list !== 'string') {
    wrong('ALEXA_LINK_CLIENT_ID', 'and ALEXA_LINK_CLIENT_SECRET and ALEXA_LINK_REDIRECTS must be set together');
    return null;
  }
  if (skill === undefined) wrong('ALEXA_SKILL_ID', 'must be set with ALEXA_LINK_CLIENT_ID');
  const redirects = list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (redirects.length === 0 || !redirects.every((one) => REDIRECT.test(one)))
    wrong(
      'ALEXA_LINK_REDIRECTS',
      "must be Amazon's own https addresses as the skill's console lists them, with commas",
    );
  return { clientId, clientSecret, redirects };
}
