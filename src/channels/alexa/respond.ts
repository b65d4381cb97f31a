// A reply as an Alexa response: speech, a card, one more asking, and a microphone that is open only after a question.
import { ResponseFactory } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Council } from '../../core/council.js';
import type { WordBook } from '../../core/ports.js';
import type { Reply } from '../../core/reply.js';
import { fitted, question, ssml } from './ssml.js';

/** Alexa takes 8,000 characters for a card, title and all, and 24 kB for everything. */
const LONGEST_CARD = 4_000;

export interface Responses {
  readonly answer: (reply: Reply) => Response;
  /** After stop, cancel or "go home": never a question. */
  readonly goodbye: (reply: Reply | null) => Response;
  readonly silent: () => Response;
  readonly slow: () => Response;
  readonly trouble: (code: string) => Response;
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
    more: say('alexa.more'),
  };
  const xml = (speech: string): string => ssml(speech, council.referencePrefix);
  const troubleWords = (code: string): string =>
    words.speech('alexa.trouble', 'en', { code: [...code].join(' '), phone: council.contact.phone.en });
  troubleWords('');

  const closing = (speech: string): Response =>
    ResponseFactory.init().speak(xml(speech)).withShouldEndSession(true).getResponse();

  const answer = (reply: Reply): Response => {
    const listen = reply.then === 'listen';
    // What to do in danger is said whole, however long.
    const speech = reply.ending === 'urgent' ? reply.speech : fitted(reply.speech, sentence.more, listen);
    const response = ResponseFactory.init().speak(xml(speech)).withSimpleCard(council.shortName.en, card(reply.text));
    if (listen) response.reprompt(xml(question(reply.speech)));
    return response.withShouldEndSession(!listen).getResponse();
  };

  return {
    answer,
    goodbye: (reply) => (reply?.then === 'close' ? answer(reply) : closing(sentence.goodbye)),
    silent: () => closing(sentence.silent),
    slow: () => closing(sentence.slow),
    trouble: (code) => closing(troubleWords(code)),
  };
}

const card = (text: string): string => (text.length <= LONGEST_CARD ? text : `${text.slice(0, LONGEST_CARD)}…`);
