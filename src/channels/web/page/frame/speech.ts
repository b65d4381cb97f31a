// Speech where the browser has it, off until chosen: a microphone in Web Chat's box, and answers read aloud by the device.
import { LOCALES } from './hearing.js';
import { openDialog } from './menu.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';
import type { Activity } from './web-chat.js';

export interface Speech {
  /** Reads a new message of the assistant's or a person's, when that is switched on. */
  read(activity: Activity): void;
}

/** `listens` is told when the microphone is switched on or off. */
export function createSpeech({ words, language }: FrameSettings, told: Told, listens: (on: boolean) => void): Speech {
  let reading = false;
  let listening = false;
  const hears = 'SpeechRecognition' in window || 'webkitSpeechRecognition' in window;
  const speaks = 'speechSynthesis' in window;
  part('speak-item').hidden = !hears;
  part('hear-item').hidden = !speaks;

  const press = (id: string, on: boolean): void => {
    part(id).setAttribute('aria-pressed', String(on));
    told.sayBriefly(on ? words.listening : words.quiet);
  };
  part('speak').addEventListener('click', () => {
    if (!listening) return void openDialog('speak-dialog');
    listening = false;
    listens(false);
    press('speak', false);
  });
  part('speak-yes').addEventListener('click', () => {
    part<HTMLDialogElement>('speak-dialog').close();
    listening = true;
    listens(true);
    press('speak', true);
  });
  part('hear').addEventListener('click', () => {
    reading = !reading;
    if (!reading) speechSynthesis.cancel();
    press('hear', reading);
  });
  return {
    read: ({ speak, text = '' }) => {
      if (!reading) return;
      const spoken = new SpeechSynthesisUtterance(speak !== undefined && speak !== '' ? speak : text);
      spoken.lang = LOCALES[language];
      // A voice of the device's own: others send the words to the browser's maker.
      const voice = speechSynthesis
        .getVoices()
        .find(({ lang, localService }) => localService && lang.slice(0, 2) === language);
      if (voice) spoken.voice = voice;
      speechSynthesis.speak(spoken);
    },
  };
}
