// Short sounds: a new chat, a message in a chat of mine, a promise passed. Off with one switch, remembered in this browser.
import { find } from './dom.js';

const KEPT = 'desk-sounds';
/** Hertz, one after another; quiet, and short enough not to talk over a screen reader. */
const TONES = { chat: [523, 659], message: [587], late: [440, 370] } as const;

const box = find('sounds', HTMLInputElement);
box.checked = kept() !== 'off';
box.addEventListener('change', () => {
  try {
    localStorage.setItem(KEPT, box.checked ? 'on' : 'off');
  } catch {
    // Nothing may be kept here: the switch holds until the page is loaded again.
  }
});

let context: AudioContext | null = null;
let last = -Infinity;

export function play(sound: keyof typeof TONES): void {
  // Ten chats at once are one sound.
  if (!box.checked || performance.now() - last < 1_000) return;
  last = performance.now();
  context ??= new AudioContext();
  const from = context.currentTime;
  TONES[sound].forEach((hertz, index) => {
    if (!context) return;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    volume.gain.value = 0.05;
    tone.connect(volume).connect(context.destination);
    tone.start(from + index * 0.15);
    tone.stop(from + index * 0.15 + 0.12);
  });
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
