// A container that Welsh has mutated: "fy min llwyd", "ei fag coch", "dy nghadi gwyrdd" are the grey bin, the red bag and the green caddy.
import { containersCalled } from './container-names.js';
import type { Council } from './council.js';
import { fold } from './kinds/fold.js';
import type { Reading } from './reading.js';

const RADICAL: Readonly<Record<string, string>> = {
  min: 'bin', fin: 'bin', bin: 'bin', mag: 'bag', fag: 'bag', bag: 'bag', nghadi: 'cadi', gadi: 'cadi', chadi: 'cadi', cadi: 'cadi',
  mocs: 'bocs', focs: 'bocs', bocs: 'bocs', mlwch: 'blwch', flwch: 'blwch', blwch: 'blwch', sach: 'sach',
}; // prettier-ignore
const NAMED = new RegExp(`\\b(${Object.keys(RADICAL).join('|')}) ([a-z]+(?: [a-z]+)?)`, 'g');

/** The reading with the container that is named so; as it is where the engine heard one, or no container is called that. */
export function welshContainer(text: string, reading: Reading, council: Council): Reading {
  if (reading.language !== 'cy' || reading.slots['container'] !== undefined) return reading;
  for (const [, noun = '', after = ''] of fold(text).matchAll(NAMED))
    for (const words of [after, after.split(' ')[0] ?? '']) {
      const name = `${RADICAL[noun] ?? noun} ${words}`;
      if (containersCalled(name, council).length > 0)
        return { ...reading, slots: { ...reading.slots, container: name } };
    }
  return reading;
}
