// `npm run bench`: learning, start, memory, search over articles, homes and places, a system that hangs, the Alexa skill, and 50 residents without think time over the WebSocket, beside a bare Bot Framework echo bot in the same run.
import { mkdtempSync, openSync, closeSync, fsyncSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile, residents } from './bench/residents.js';
import { benchCold, type Cold } from './bench/cold.js';
import { benchHang, benchHomes, benchSlots } from './bench/connected.js';
import { benchLearning } from './bench/learning.js';
import { benchEngineMemory } from './bench/memory.js';
import { benchSearch } from './bench/search.js';
import { benchHungSpeakers, benchSpeakers, FRESH, type SpeakersBench } from './bench/speakers.js';
import { startChild, type Child } from './bench/child.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe(() => process.exit());

const RESIDENTS = 50;
const SECONDS = Number(process.argv[2] ?? 20);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Milliseconds of one durable write on this disk: what a commit cannot be quicker than. */
function fsyncTime(folder: string): readonly number[] {
  const file = openSync(join(folder, 'fsync'), 'w');
  const times = Array.from({ length: 100 }, () => {
    const started = performance.now();
    writeSync(file, Buffer.alloc(4096));
    fsyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  return times;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
/** Says a figure with its bound, and fails the run when it is over. */
function bound(what: string, value: number, most: number, unit: string): void {
  say(
    `${what}: ${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit} (at most ${String(most)})${value > most ? '  OVER' : ''}`,
  );
  if (value > most) process.exitCode = 1;
}

/** How many; each is told, and fails the run. */
function told(errors: ReadonlyMap<string, number>): string {
  for (const [error, often] of errors) say(`  ${String(often)} of ${error}`);
  if (errors.size > 0) process.exitCode = 1;
  return `errors ${String([...errors.values()].reduce((sum, one) => sum + one, 0))}`;
}
const skill = (what: string, { times, errors }: SpeakersBench): void => {
  say(`the skill, ${what}: ${String(times.length)} turns, ${told(errors)}, p50 ${ms(percentile(times, 50))}`);
};

async function measure(name: string, child: Child, script: readonly string[]): Promise<number> {
  const { times, errors } = await residents({ url: child.url, count: RESIDENTS, seconds: SECONDS, script });
  const p95 = percentile(times, 95);
  say(
    `${name}: ${String(times.length)} replies in ${String(SECONDS)} s (${String(Math.round(times.length / SECONDS))} a second), ${told(errors)}, p50 ${ms(percentile(times, 50))}, p95 ${ms(p95)}, p99 ${ms(percentile(times, 99))}`,
  );
  return p95;
}

const folder = mkdtempSync(join(tmpdir(), 'council-bench-'));
say(`Node ${process.version}; ${String(RESIDENTS)} residents, no think time, generator in its own process`);
const fsync = fsyncTime(folder);
say(`this disk: fsync of 4 kB p50 ${ms(percentile(fsync, 50))}, p95 ${ms(percentile(fsync, 95))}`);
const learning = benchLearning(fileURLToPath(new URL('../..', import.meta.url)));
bound(`learning from ${String(learning.phrases)} phrases`, learning.seconds, 10, 's of CPU');
bound('starting from what was learnt', learning.kept, 300, 'ms');
const engine = benchEngineMemory(fileURLToPath(new URL('../..', import.meta.url)));
say(
  `resident memory of content alone ${String(Math.round(engine.without / 1_048_576))} MB, with the engine ${String(Math.round(engine.with / 1_048_576))} MB (after a collection)`,
);
bound('memory that the engine adds, both languages', (engine.with - engine.without) / 1_048_576, 80, 'MB');
const found = benchSearch(fileURLToPath(new URL('../..', import.meta.url)));
say(`search over ${String(found.passages)} passages: p50 ${ms(percentile(found.times, 50))}`);
bound('search p95', percentile(found.times, 95), 5, 'ms');
bound(`start with ${String(found.articles)} more articles, added`, found.added, 500, 'ms');

const root = fileURLToPath(new URL('../..', import.meta.url));
const homes = await benchHomes(root);
say(
  `${String(homes.homes)} homes in SQLite: by postcode p50 ${ms(percentile(homes.byPostcode, 50))}; without them the council loads in ${ms(homes.small)} of CPU`,
);
bound('the first start with them, more', homes.first - homes.small, 5000, 'ms of CPU');
bound('the next, more', homes.next - homes.small, 500, 'ms of CPU');
bound('a look-up by postcode among them p95', percentile(homes.byPostcode, 95), 10, 'ms');
bound('by UPRN p95', percentile(homes.byUprn, 95), 10, 'ms');
bound('by street p95', percentile(homes.byStreet, 95), 10, 'ms');
bound('collection days of a home p95', percentile(homes.collections, 95), 1, 'ms');
const slots = await benchSlots();
say(
  `${String(slots.residents)} residents at once for ${String(slots.places)} places: ${String(slots.got)} got one, ${String(slots.refused)} were refused, ${ms(slots.took)}`,
);
if (slots.got !== slots.places || slots.got + slots.refused !== slots.residents) process.exitCode = 1;
const hang = await benchHang();
say(`a system that hangs: ${hang.waited.map(ms).join(', ')}; then it is left alone`);
// A timer may come late on a busy machine.
bound('the longest wait for it', Math.max(...hang.waited), hang.deadline + 250, 'ms');
bound('the next resident p95', percentile(hang.after, 95), 5, 'ms');

const spoken = await benchSpeakers(root, 50, 8);
say(
  `the skill, 50 turns a second in the first ${String(FRESH)} s after a start: p50 ${ms(percentile(spoken.fresh, 50))}, p95 ${ms(percentile(spoken.fresh, 95))}`,
);
skill('50 turns a second, unsigned', spoken);
bound('the skill p95', percentile(spoken.times, 95), 50, 'ms');
bound('the skill p99.9', percentile(spoken.times, 99.9), 1000, 'ms');
const hungSpeakers = await benchHungSpeakers(root);
skill('while every outside system hangs', hungSpeakers);
bound('its longest turn', Math.max(...hungSpeakers.times), 6000, 'ms');

const lambda = await benchCold(root, 5);
const cold = (of: (one: Cold) => number): number => percentile(lambda.starts.map(of), 50);
say(
  `the skill as a Lambda function: ${lambda.size}; cold, it took ${ms(cold(({ cpu }) => cpu))} of CPU and ${ms(cold(({ second }) => second))} to the answer to a question`,
);
bound(
  'its first answer, cold',
  cold(({ first }) => first),
  1000,
  'ms',
);

const wide = {
  RATE_ADDRESS: '1000000',
  RATE_ADDRESS_BURST: '1000000',
  RATE_CONVERSATION: '1000000',
  RATE_CONVERSATION_BURST: '1000000',
};
// The first start fills the engine's cache; the second is what a restart costs.
const first = await startChild('commands/start.js', { DATA_DIR: folder, CLOCK: '2026-11-23T09:00:00Z', ...wide });
say(`first start to ready: ${ms(first.startMs)}`);
await first.stop();
const server = await startChild('commands/start.js', { DATA_DIR: folder, CLOCK: '2026-11-23T09:00:00Z', ...wide });
bound('start to ready', server.startMs, 3000, 'ms');
const resident = (): number => server.residentBytes() / 1_048_576;
bound('resident memory after it', resident(), 220, 'MB');
const talk = [
  'when is my bin collected',
  'gm2 1aa',
  'number 8',
  'and the glass',
  'what about next week',
  'thank you',
  'start again',
];
const ours = await measure('the assistant, SQLite FULL', server, talk);
const once = resident();
await measure('the same again', server, talk);
say(`resident memory after the load: ${once.toFixed(0)} MB, after the second: ${resident().toFixed(0)} MB`);
await server.stop();

const echo = await startChild('commands/bench/echo.js', {});
const theirs = await measure('a bare botbuilder echo bot, nothing stored', echo, ['hello']);
await echo.stop();
bound('p95 of the assistant', ours, 150, 'ms');
say(`ratio of the p95s: ${(ours / theirs).toFixed(1)}`);
rmSync(folder, { recursive: true, force: true });
