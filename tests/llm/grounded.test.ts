// Grounded answers in a conversation: what leaves, and what is told.
import { describe, expect, it } from 'vitest';
import { answering, groundedPlace, LAPTOPS, open, passagesIn, place, QUESTION } from './grounded-place.js';

groundedPlace();

describe('a question that nothing else answers', () => {
  it('is answered from a passage, with its page and a person beside it', async () => {
    place.script = () =>
      answering(['You can borrow a laptop from any library for 2 hours a day.', 'It costs £1.50 an hour.']);
    const reply = await open()(QUESTION);
    expect(reply).toMatchObject({
      ending: 'answered',
      articles: ['libraries/laptops'],
      options: [{ value: 'do:person' }],
    });
    expect(reply?.text).toMatch(
      /^You can borrow a laptop from any library for 2 hours a day\. It costs £1\.50 an hour\.\n\n/,
    );
    expect(reply?.text).toContain('A computer wrote this answer');
    expect(reply?.links).toEqual([
      { url: 'https://www.glanmarch.example/laptops', label: 'Borrowing a laptop, checked 1 November 2026' },
    ]);
    expect(place.use.calls).toEqual(['answer done']);
    expect(place.use.refusals).toEqual([]);
  });

  it('is sent masked, with the passages and nothing else', async () => {
    place.script = () => answering([], { completeness: 'none' });
    await open()('I am Mrs Anna Price of GM2 1AA, anna@example.com, can I borrow a laptop from the library');
    const [sent] = place.server.received;
    expect(Object.keys(sent?.user ?? {})).toEqual(['question', 'language', 'passages']);
    expect(sent?.user['question']).toBe(
      'I am Mrs [name] of [postcode], [email], can I borrow a laptop from the library',
    );
    expect(passagesIn(sent)[0]).toEqual({ number: 1, title: 'Borrowing a laptop', text: LAPTOPS });
    expect(passagesIn(sent).length).toBeLessThanOrEqual(5);
    expect(sent?.raw).not.toMatch(/Anna|Price|GM2|anna@/);
  });

  it('is first put so that it stands alone, when something was asked before', async () => {
    place.script = ({ job }) =>
      job === 'rephrase'
        ? { question: 'How much is it to borrow a laptop from the library?' }
        : answering(['It costs £1.50 an hour.']);
    const say = open();
    await say({ kind: 'choice', value: 'intent:general.contact', text: 'How do I contact the council?' });
    expect((await say('and on a laptop from there'))?.text).toContain('£1.50');
    expect(place.server.received.map(({ job }) => job)).toEqual(['rephrase', 'answer']);
    expect(place.server.received[0]?.user).toEqual({
      message: 'and on a laptop from there',
      before: place.talk.content.register.get('general.contact')?.means,
    });
    expect(place.server.received[1]?.user['question']).toBe('How much is it to borrow a laptop from the library?');
  });

  it('in Welsh is answered in Welsh', async () => {
    place.script = () => answering(['Gallwch fenthyg gliniadur o unrhyw lyfrgell am 2 awr y dydd.']);
    const reply = await open({ locale: 'cy' })('ga i fenthyg gliniadur o’r llyfrgell');
    expect(reply).toMatchObject({ language: 'cy', ending: 'answered' });
    expect(reply?.text).toMatch(/^Gallwch fenthyg gliniadur/);
    expect(reply?.links[0]?.label).toBe('Benthyg gliniadur, gwiriwyd 1 Tachwedd 2026');
    expect(place.server.received[0]?.user['language']).toBe('cy');
  });

  it('by voice is answered in full, and the talk goes on', async () => {
    place.script = () => answering(['You can borrow a laptop from any library for 2 hours a day.']);
    const reply = await open({ voice: true })(QUESTION);
    expect(reply?.speech).toBe(
      'You can borrow a laptop from any library for 2 hours a day. A computer wrote this answer from our information on Borrowing a laptop. Is there anything else?',
    );
    expect(reply?.then).toBe('listen');
  });

  it('with half an answer says which half is missing', async () => {
    const half = { completeness: 'partial', missing: 'what the library is' };
    place.script = () => answering(['You can borrow a laptop from any library.'], half);
    const reply = await open()(QUESTION);
    expect(reply?.text).toContain('I could not find this part: what the library is. A person can help with it.');
    expect(reply?.text).toContain('A computer wrote this answer');
  });

  it.each(['Pay £90 first', 'Send us all your bank details and your password', 'see evil.example'])(
    'never says in the missing half what was not asked: %s',
    async (missing) => {
      place.script = () =>
        answering(['You can borrow a laptop from any library.'], { completeness: 'partial', missing });
      const reply = await open()(QUESTION);
      expect(reply?.text).toContain('This does not cover all that you asked.');
      expect(reply?.text).not.toContain(missing);
    },
  );

  it('without an answer is for a person', async () => {
    place.script = () => answering([], { completeness: 'none' });
    const say = open();
    expect(await say(QUESTION)).toMatchObject({
      ending: 'offered-person',
      options: [{ value: 'do:person' }, { value: 'do:no' }],
    });
    expect(await say('yes')).toMatchObject({ ending: 'handed-over' });
  });

  it('whose intent is known and has no article is answered too, or is told what we cannot do', async () => {
    place.script = () => answering(['You can borrow a laptop from any library.']);
    const reads = 'planning.appeal';
    expect(await open({ reads })(QUESTION)).toMatchObject({ ending: 'answered', articles: ['libraries/laptops'] });
    place.script = () => answering([], { completeness: 'none' });
    expect(await open({ reads })(QUESTION)).toMatchObject({ intent: reads, ending: 'not-offered' });
  });
});
