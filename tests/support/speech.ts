// Sound, where the machine can make and hear it: espeak-ng speaks, pocketsphinx listens. Neither is needed for anything else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const works = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
const canSpeak = works('espeak-ng', '--version');
/** Version 5 has one program for all; before it, one for files. The older says its usage to a wrong option. */
const LISTENER = works('pocketsphinx', 'help')
  ? 'pocketsphinx'
  : spawnSync('pocketsphinx_continuous').error
    ? null
    : 'pocketsphinx_continuous';

export const hasSpeech = canSpeak && LISTENER !== null;

/** What the acoustic model was made with. */
const HERTZ = 16_000;

export interface Sound {
  /** 16-bit mono. */
  readonly samples: Int16Array;
  readonly hertz: number;
  readonly seconds: number;
}

/** Speaks a text, or SSML. */
export function speak(text: string, kind: 'text' | 'ssml' = 'text'): Sound {
  const args = ['-v', 'en-us', '-s', '140', '--stdout', ...(kind === 'ssml' ? ['-m'] : []), '--stdin'];
  const { status, stdout } = spawnSync('espeak-ng', args, { input: text, maxBuffer: 64_000_000 });
  const at = stdout.indexOf('data');
  if (status !== 0 || at < 0) throw new Error(`espeak-ng said nothing (${String(status)})`);
  const hertz = stdout.readUInt32LE(24);
  const bytes = stdout.subarray(at + 8);
  const samples = Int16Array.from({ length: Math.floor(bytes.length / 2) }, (_, n) => bytes.readInt16LE(n * 2));
  return { samples, hertz, seconds: samples.length / hertz };
}

/** What is heard, among these sentences only, as a speaker hears with a model; empty when nothing is. */
export function listen(sound: Sound, sentences: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'));
  try {
    const [wave, grammar, log] = ['said.wav', 'said.gram', 'log'].map((name) => join(folder, name));
    if (wave === undefined || grammar === undefined || log === undefined) return '';
    writeFileSync(wave, waveOf(slower(sound)));
    writeFileSync(grammar, `#JSGF V1.0;\ngrammar said;\npublic <said> = ${sentences.join(' | ')};\n`);
    // Set where its model is not in its usual place.
    const model = process.env['POCKETSPHINX_MODEL'];
    const where = model ? ['-hmm', join(model, 'en-us'), '-dict', join(model, 'cmudict-en-us.dict')] : [];
    const old = LISTENER === 'pocketsphinx_continuous';
    const file = old ? ['-infile', wave] : ['single', wave];
    const options = ['-jsgf', grammar, '-logfn', log, ...where];
    const args = old ? [...file, ...options] : [...options, ...file];
    const { stdout, status } = spawnSync(LISTENER ?? '', args, { encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`pocketsphinx ended with ${String(status)}: ${readFileSync(log, 'utf8').slice(-300)}`);
    return (/"t":\s*"([^"]*)"/.exec(stdout)?.[1] ?? stdout).trim().split('\n').at(-1)?.trim() ?? '';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** At the listener's rate, with the quiet around it that one needs to hear where a sentence begins. */
function slower({ samples, hertz }: Sound): Int16Array {
  const quiet = HERTZ / 2;
  const length = Math.floor((samples.length * HERTZ) / hertz);
  return Int16Array.from({ length: length + 2 * quiet }, (_, n) => {
    const at = ((n - quiet) * hertz) / HERTZ;
    const [before, after] = [samples[Math.floor(at)] ?? 0, samples[Math.floor(at) + 1] ?? 0];
    return at < 0 ? 0 : Math.round(before + (after - before) * (at - Math.floor(at)));
  });
}

function waveOf(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(HERTZ, 24);
  head.writeUInt32LE(HERTZ * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length * 2, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
