// The microphone hears in the language of the chat: Web Chat knows neither Welsh nor British English and would listen for American.
import type { Ponyfill } from './web-chat.js';

type Factory = (options: object) => Ponyfill;

export const LOCALES = { en: 'en-GB', cy: 'cy-GB' } as const;

export const hearing = (factory: Factory | undefined, language: keyof typeof LOCALES): Factory | undefined =>
  factory &&
  ((options) => {
    const ponyfill = factory(options);
    const Recogniser = ponyfill.SpeechRecognition;
    if (!Recogniser) return ponyfill;
    return {
      ...ponyfill,
      SpeechRecognition: class extends Recogniser {
        override start(): void {
          this.lang = LOCALES[language];
          super.start();
        }
      },
    };
  });
