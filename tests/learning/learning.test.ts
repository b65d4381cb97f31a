// Learning from agents: a phrase or an article written so that the rest of its file stays, weighed in a process of its own, and used at once.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/load-content.js';
import { readText, withText } from '../../src/learning/article-text.js';
import { createLearning } from '../../src/learning/learning.js';
import { withPhrase } from '../../src/learning/phrase-file.js';
import { liveContent } from '../../src/live-content.js';
import { createClock } from '../../src/core/clock.js';
import { projectRoot } from '../support/app.js';
import { thinContent } from '../support/thin-content.js';
import { memoryLog } from '../server/memory-log.js';

const SAID = 'the wee green yin is banjaxed';
const QUESTIONS = 60;
const { log } = memoryLog();
let root: string;
/** The same with no more phrases than an intent needs: to learn all of them takes minutes, and proves no more. */
let few: string;

beforeAll(() => {
  [root, few] = [mkdtempSync(join(tmpdir(), 'learning-')), mkdtempSync(join(tmpdir(), 'learning-few-'))];
  for (const folder of ['intents', 'knowledge'])
    for (const copy of [root, few]) cpSync(join(projectRoot, folder), join(copy, folder), { recursive: true });
  thinContent(few, QUESTIONS);
});
afterAll(() => {
  for (const copy of [root, few]) rmSync(copy, { recursive: true, force: true });
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const phrasesOf = (text: string, intent: string): readonly unknown[] =>
  (parse(text) as { phrases: Record<string, readonly unknown[]> }).phrases[intent] ?? [];

describe('a phrase', () => {
  it.each([
    SAID,
    "isn't it: there?",
    '- a dash, a # hash and "quotes"',
    'null',
    '2026',
    'ble mae fy nghadi? {dim}',
    "it's \\ back",
    '& anchor * star',
  ])('is one new line of its list, read back as it was: %s', (phrase) => {
    const change = withPhrase(root, { language: 'en', intent: 'bins.new-container', phrase });
    if (typeof change === 'string') throw new Error(change);
    const before = read(change.file);
    expect(phrasesOf(change.text, 'bins.new-container')).toEqual([...phrasesOf(before, 'bins.new-container'), phrase]);
    const [old, fresh] = [before.split('\n'), change.text.split('\n')];
    expect(fresh).toHaveLength(old.length + 1);
    const at = fresh.findIndex((line, index) => line !== old[index]);
    expect(fresh.toSpliced(at, 1)).toEqual(old);
  });

  it('is refused where it is taught already, or has no place', () => {
    const known = 'when is my bin collected';
    expect(withPhrase(root, { language: 'en', intent: 'bins.missed', phrase: `  ${known.toUpperCase()} ` })).toBe(
      'taught-already',
    );
    expect(withPhrase(root, { language: 'en', intent: 'no.such', phrase: 'x' })).toBe('no-place');
  });
});

describe('an article', () => {
  it('keeps its head and its placeholders, and cannot be anywhere else', () => {
    const before = read('knowledge/en/bins/missed.md');
    const change = withText(root, 'en', 'bins/missed', 'New words: {{ phone }}.\r\n\r\nMore.\n');
    if (typeof change === 'string') throw new Error(change);
    expect(change.text).toBe(
      `${before.slice(0, before.indexOf('\n---\n', 4) + 5)}\nNew words: {{ phone }}.\n\nMore.\n`,
    );
    for (const id of ['../../package', 'bins/../bins/missed', '/etc/passwd', 'bins/none', ''])
      expect(readText(root, 'en', id), id).toBeNull();
  });
});

describe('a change that is accepted', () => {
  const live = () =>
    liveContent(() => loadContent(few, 'glanmarch', createClock(null), projectRoot), {
      root: few,
      project: projectRoot,
      council: 'glanmarch',
      questions: [join(few, 'questions.jsonl')],
      log,
    });

  it(
    'is weighed before and after in a process of its own, written, and changes the next answer',
    { timeout: 600_000 },
    async () => {
      const { content, learning } = live();
      const first = (): string | undefined => content.reader.read(SAID, 'en').candidates[0]?.intent;
      const wanted = { kind: 'phrase', phrase: SAID, intent: 'bins.new-container' } as const;
      expect(first()).not.toBe('bins.new-container');
      let ticks = 0;
      const ticking = setInterval(() => ticks++, 20);
      const [weighed, second] = await Promise.all([learning.weigh('en', wanted), learning.weigh('en', wanted)]);
      clearInterval(ticking);
      expect(second).toEqual({ ok: false, why: 'busy', detail: '' });
      // The server went on meanwhile.
      expect(ticks).toBeGreaterThan(20);
      if (!weighed.ok) throw new Error(weighed.detail);
      expect(weighed.value).toMatchObject({ weighed: true, now: 'bins.new-container' });
      expect(weighed.value.before.first.of).toBe(QUESTIONS);
      expect(weighed.value.before.first.right).toBeGreaterThan(0);
      expect(weighed.value.after.first.right).toBe(
        weighed.value.before.first.right + weighed.value.fixed.length - weighed.value.broken.length,
      );
      expect(first()).not.toBe('bins.new-container');

      const accepted = await learning.accept('en', wanted);
      expect(accepted).toEqual({
        ok: true,
        value: { file: expect.stringMatching(/^intents\/en\/.*\.yaml$/) as string, live: true },
      });
      expect(first()).toBe('bins.new-container');
      expect(await learning.accept('en', wanted)).toMatchObject({ ok: false, why: 'not-right' });
    },
  );

  it(
    'of an article is told at once, and refused with file, line and cure where the check fails',
    { timeout: 600_000 },
    async () => {
      const { content, learning } = live();
      const told = (): string => content.articles.forIntent('bins.missed', 'missed', 'en')?.text ?? '';
      const text = learning.text('en', 'bins/missed') ?? '';
      const bad = await learning.accept('en', {
        kind: 'article',
        article: 'bins/missed',
        text: `${text}\n\n{{ nonsense }}`,
      });
      expect(bad).toMatchObject({ ok: false, why: 'not-right' });
      expect(bad.ok ? '' : bad.detail).toMatch(/knowledge\/en\/bins\/missed\.md:\d+/);
      const better = text.replace('We are sorry if we missed your bin.', 'Sorry that we missed your bin.');
      expect(await learning.accept('en', { kind: 'article', article: 'bins/missed', text: better })).toMatchObject({
        ok: true,
      });
      expect(told()).toMatch(/^Sorry that we missed your bin\./);
      // A mistake made by hand in the meantime: what was there goes on.
      appendFileSync(join(few, 'intents/en/bins.yaml'), '\nnonsense: [');
      expect(await learning.accept('en', { kind: 'article', article: 'bins/missed', text })).toMatchObject({
        ok: false,
      });
      expect(told()).toMatch(/^Sorry/);
    },
  );
});

describe('a folder that cannot be written', () => {
  const gone: string[] = [];
  afterEach(() => gone.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })));

  it('is said plainly, and nothing is run', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'learning-'));
    gone.push(empty);
    const run = () => Promise.reject(new Error('must not be run'));
    const learning = createLearning({ root: empty, run, reload: () => Promise.resolve(true), log });
    expect(learning.writable()).toBe(false);
    const wanted = { kind: 'article', article: 'bins/missed', text: 'x' } as const;
    expect(await learning.accept('en', wanted)).toEqual({ ok: false, why: 'read-only', detail: '' });
  });
});
