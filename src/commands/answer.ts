// `npm run answer -- "question" [--council KEY] [--lang en|cy] [--channel web|alexa]`: exactly what a resident would get, and why.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { environment } from '../config.js';
import { createTake } from '../core/assistant.js';
import { createClock } from '../core/clock.js';
import { Fault } from '../core/fault.js';
import { councilData } from '../core/respond.js';
import { loadContent } from '../load-content.js';
import { services } from '../services/index.js';
import { openStore } from '../store/open.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe();

const USAGE = 'Usage: npm run answer -- "question" [--council glanmarch] [--lang en|cy] [--channel web|alexa]';
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quiet = (): void => undefined;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    council: { type: 'string', default: environment()['COUNCIL'] ?? 'glanmarch' },
    lang: { type: 'string', default: 'en' },
    channel: { type: 'string', default: 'web' },
  },
});
const question = positionals.join(' ').trim();
const { council: key, lang, channel } = values;
if (question === '' || (lang !== 'en' && lang !== 'cy') || (channel !== 'web' && channel !== 'alexa'))
  throw new Fault('answer/usage', 'The question, the language or the channel is not one that can be asked', USAGE);

const content = loadContent(root, key);
const dataDir = mkdtempSync(join(tmpdir(), 'answer-'));
const store = await openStore({
  dataDir,
  databaseUrl: null,
  secret: 'kept for one question only, then thrown away',
  role: 'tool',
});
try {
  const take = createTake({
    ...content,
    services,
    turns: store.turns,
    references: store.references,
    requests: store.requests,
    bookings: store.bookings,
    clock: createClock(null),
    desk: {
      status: () => Promise.resolve({ live: true, waiting: 0, opens: null }),
      position: (item) => store.items.position(item),
    },
    log: {
      info: quiet,
      warn: quiet,
      error: (fields, message) => say(`${message} ${String((fields as { err?: unknown }).err)}`),
    },
  });
  const reply = await take({
    id: 'answer',
    conversation: 'answer',
    channel,
    user: 'answer',
    locale: lang,
    input: { kind: 'text', text: question },
    can: { push: false, screen: channel === 'web' },
  });
  if (!reply) say('Nothing: a person holds this conversation.');
  else {
    say(channel === 'alexa' ? reply.speech : reply.text);
    for (const { label, url } of reply.links) say(`  [${label}] ${url}`);
    for (const { label } of reply.options) say(`  ( ${label} )`);
    say('');
    say(`intent ${reply.intent}, ending ${reply.ending}, language ${reply.language}`);
    for (const id of reply.articles) {
      const article = content.articles.all.find((one) => one.id === id && one.language === reply.language);
      if (article)
        say(
          `from knowledge/${article.language}/${id}.md, checked ${article.reviewed}, good until ${article.reviewBy}; sources: ${article.sources.map(({ label, url }) => `${label} ${url}`).join('; ')}`,
        );
    }
    for (const reason of content.reader.read(question, lang).reasons) say(`why: ${reason}`);
    say(`told as ${String(councilData(content, reply.language)['council'])}`);
  }
} finally {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
}
