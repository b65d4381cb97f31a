// A response as a resident would hear and see it: plain words, the app's card, what a screen shows, and whether it still listens.
export interface Shown {
  readonly speech: string;
  readonly card: string | null;
  readonly screen: readonly string[];
  readonly permissions: readonly string[];
  /** `asks`: Alexa herself asks for a leave now. */
  readonly then: 'listens' | 'closed' | 'asks';
}

interface Body {
  readonly sessionAttributes?: object;
  readonly response?: {
    readonly outputSpeech?: { readonly ssml?: string };
    readonly shouldEndSession?: boolean;
    readonly card?: { readonly type?: string; readonly content?: string; readonly permissions?: readonly string[] };
    readonly directives?: readonly {
      readonly type: string;
      readonly datasources?: {
        readonly bins?: { readonly rows?: readonly { readonly name: string; readonly when: string }[] };
      };
    }[];
  };
}

/** Takes the parsed body of a response, whatever it is. */
export function shownOf(body: unknown): Shown {
  const { response = {} } = (body ?? {}) as Body;
  const rows = response.directives?.flatMap(({ datasources }) => datasources?.bins?.rows ?? []) ?? [];
  return {
    speech: plainSpeech(response.outputSpeech?.ssml ?? ''),
    card: response.card?.content ?? (response.card?.type === 'LinkAccount' ? 'Link your account' : null),
    permissions: response.card?.permissions ?? [],
    screen: rows.map(({ name, when }) => `${name}: ${when}`),
    then: response.shouldEndSession === undefined ? 'asks' : response.shouldEndSession ? 'closed' : 'listens',
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const plainSpeech = (ssml: string): string =>
  ssml
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:?])/g, '$1')
    .trim();
