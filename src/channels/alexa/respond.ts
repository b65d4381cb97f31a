// A reply as an Alexa response: speech, a card, one more asking, and a microphone that is open only after a question.
import { ResponseFactory } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Council } from '../../core/council.js';
import type { WordBook } from '../../core/ports.js';
import type { Reply } from '../../core/reply.js';
import { screenOf } from './apl.js';
import { dialogFor } from './dialog.js';
import { FORGET_NAMES } from './house-names.js';
import { inOrder, linksNamed } from './offers.js';
import { paged } from './pages.js';
import { spokenForm } from './spoken.js';
import { question, ssml } from './ssml.js';
import { settled, type TalkState } from './state.js';
import type { Said } from './talk.js';
import { twice } from './urgent.js';

/** Alexa takes 8,000 characters for a card, title and all, and 24 kB for everything. */
const LONGEST_CARD = 4_000;

export interface Responses {
  /** The response, and the state with what was left for later. */
  readonly answer: (said: Said, screen: boolean) => { readonly response: Response; readonly state: TalkState };
  /** After stop, cancel or "go home": never a question. */
  readonly goodbye: (said: Said) => Response;
  readonly slow: () => Response;
  readonly trouble: (code: string) => Response;
  /** Spoken while the answer is on its way. */
  readonly moment: string;
}

/** Reads its sentences once, so that a missing key stops the start and not an answer. */
export function createResponses(
  words: WordBook,
  council: Pick<Council, 'shortName' | 'referencePrefix' | 'contact'>,
): Responses {
  const say = (key: string): string => words.speech(key, 'en');
  const sentence = {
    goodbye: say('alexa.goodbye'),
    silent: say('alexa.silent'),
    slow: say('alexa.slow'),
    goOn: say('speaker.go-on'),
    private: say('speaker.account.card'),
    told: say('speaker.card.told'),
    open: say('speaker.listens'),
    asked: say('speaker.listens.answer'),
    person: say('person.shall'),
  };
  /** The microphone is never open without a question that says so. */
  const asking = (speech: string, { then, ending, stands }: Reply): string =>
    then !== 'listen' || speech.includes('?')
      ? speech
      : [speech, ending === 'offered-person' ? sentence.person : stands?.asking ? sentence.asked : sentence.open].join(
          ' ',
        );
  /** What a resident said of themselves is read back to them, and stays in the room. */
  const written = (reply: Reply): string =>
    reply.personal ? sentence.private : reply.stands?.asking === 'confirm' ? sentence.told : card(reply);
  const again = (number: string): string => words.speech('speaker.urgent.again', 'en', { number });
  again('');
  const troubleWords = (code: string): string =>
    words.speech('alexa.trouble', 'en', { code: [...code].join(' '), phone: council.contact.phone.en });
  troubleWords('');

  const xml = (speech: string, slowly = false): string => ssml(speech, council.referencePrefix, slowly);
  const closing = (speech: string): Response =>
    ResponseFactory.init().speak(xml(speech)).withShouldEndSession(true).getResponse();

  const answer: Responses['answer'] = (said, screen) => {
    const { reply } = said;
    if (!reply) return { response: closing(sentence.silent), state: said.state };
    // What to do in danger is said whole, however long, and its number twice.
    const urgent = reply.ending === 'urgent';
    const speech = spokenForm(asking(urgent ? reply.speech : linksNamed(inOrder(reply.speech)), reply));
    const page = urgent
      ? { speech: twice(speech, again), rest: null }
      : paged(speech, spokenForm(reply.text), sentence.goOn, said.state.open !== undefined || said.yields === true);
    const listen = page.rest !== null || reply.then === 'listen';
    const builder = ResponseFactory.init().speak(xml(page.speech, urgent));
    if (said.linkCard) builder.withLinkAccountCard();
    else if (said.consent?.length) builder.withAskForPermissionsConsentCard([...said.consent]);
    // Everybody of the household can read the cards.
    else builder.withSimpleCard(council.shortName.en, written(reply));
    if (screen && reply.card) builder.addDirective(screenOf(reply.card));
    for (const directive of said.directives ?? []) builder.addDirective(directive);
    if (!listen && !said.yields && said.state.names) builder.addDirective(FORGET_NAMES);
    // Alexa asks for a leave now: the microphone is hers, and left out of the response.
    if (said.yields) return { response: builder.getResponse(), state: said.state };
    const dialog = listen && !page.rest && !said.state.open && reply.stands ? dialogFor(reply.stands) : null;
    if (dialog) builder.addDirective(dialog);
    if (listen) builder.reprompt(xml(question(page.speech), urgent));
    const state: TalkState = page.rest
      ? {
          ...settled(said.state),
          open: { kind: 'rest', speech: page.rest, listen: reply.then === 'listen' },
          question: sentence.goOn,
          paged: `${said.state.paged ?? ''} ${page.speech}`.trim(),
        }
      : said.state;
    return { response: builder.withShouldEndSession(!listen).getResponse(), state };
  };

  return {
    answer,
    goodbye: (said) => (said.reply?.then === 'close' ? answer(said, false).response : closing(sentence.goodbye)),
    slow: () => closing(sentence.slow),
    trouble: (code) => closing(troubleWords(code)),
    moment: ssmlOf(xml(say('speaker.moment'))),
  };
}

const ssmlOf = (inside: string): string => `<speak>${inside}</speak>`;

const addresses = (links: Reply['links']): readonly string[] =>
  links.filter(({ url }) => url.startsWith('https:')).map(({ label, url }) => `${label}: ${url}`);

/** What there is to choose from, where the words do not hold it. Homes and what was said of oneself stay in the room. */
function choices({ text, options, ending, stands }: Reply): readonly string[] {
  const asking = stands?.asking ?? null;
  const choose = ending === 'clarified' || ending === 'not-understood' || (ending === 'asked' && asking !== null);
  if (!choose || asking === 'uprn' || asking === 'confirm') return [];
  const left = options.filter(({ label }) => !text.toLowerCase().includes(label.toLowerCase()));
  return left.length === 0 ? [] : [left.map(({ label }) => `- ${label}`).join('\n')];
}

/** As on a screen, with the addresses of its links: nothing on a card can be pressed. */
function card(reply: Reply): string {
  const { text, links } = reply;
  const seen = text.replace(/\b(the links?) below\b/gi, '$1');
  const whole = [seen, ...choices(reply), ...addresses(links)].join('\n\n');
  return whole.length <= LONGEST_CARD ? whole : `${whole.slice(0, LONGEST_CARD)}…`;
}
