// What goes where: the container, shop or recycling centre for up to three things, danger first; what is not known is never guessed.
import { containersCalled } from '../../../core/container-names.js';
import { toldItems } from './item-answer.js';
import { list } from '../../../core/format.js';
import type { Item, Named } from '../../../core/items.js';
import { readChoice } from '../../../core/kinds/choice.js';
import { fold } from '../../../core/kinds/fold.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import type { Option } from '../../../core/reply.js';
import type { Asked, Done, Read, Say, Service, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';

const ID = 'bins.what-goes-where';
/** Items told or offered at once. */
const MOST = 3;
/** Words of an answer that can be nothing but a thing we do not know. */
const FEW = 6;

const UNSURE =
  /\b(?:don'?t|do not|not|no)\b.{0,8}\b(?:know|sure|idea)\b|\bddim yn (?:gwybod|siwr)\b|\b(?:dim syniad|sai'?n gwybod|dwn i'?m|wn i ddim)\b/;
const NONE =
  /\b(?:none|neither|something else|not (?:any|one) of (?:these|those|them)|dim un|dim o'?r rhain|rhywbeth arall)\b/;
/** Another question, though it may hold the name of a thing. */
const QUESTION =
  /^(?:when|who|why|how much|how do i (?!get rid|dispose|recycle|throw)|how can i (?!get rid|dispose|recycle)|what (?:day|time)|pryd|pwy|pam|faint|sut mae cysylltu)\b|\b(?:collected|collection|missed|appointment|phone number|council tax|talk|speak|call me|ring me|person|someone|planning|cael ei gasglu|casgliad|siarad|ffoniwch|treth)\b/;

export const whatGoesWhere: Service = {
  id: ID,
  intent: ID,
  takesHome: false,
  fields: { item: { ask: askItem, read: readItem }, which: { ask: askWhich, read: readWhich } },
  // The message that began it holds the items, also those that no slot has room for.
  resolve: (context) => {
    const { turn, answers, ports, language } = context;
    const text = saidIn(context);
    // A speaker gives the item's key where it is sure of the words.
    const known = turn.input.kind === 'intent' ? ports.items.get(text) : undefined;
    if (known) return Promise.resolve(asRead({ items: [known], unclear: [], unknown: null }, context));
    if (text === '' || answers['heard'] === turn.id) return Promise.resolve({ kind: 'other' });
    return Promise.resolve(asRead(ports.items.named(text, language), context));
  },
  next: (context) => {
    const { answers, session } = context;
    if (answers['found'] || answers['unsure']) return null;
    if (answers['near']) return 'which';
    // Asked beside a form, what a container is for is the whole answer, and the form goes on.
    const aside = session.pausedForm !== undefined && containerTold(context) !== null;
    return answers['said'] || aside ? null : 'item';
  },
  run: (context) => Promise.resolve(run(context)),
};

/** Who asks, said first: no thing to be thrown away. */
const WHO =
  /^\s*(?:(?:i[’']?m|i am|as) (?:an? |the )?(?:new |private )?(?:landlord|landlady|tenant|student|carer|lodger)|(?:dw ?i[’']?n|rwy[’']?n|fel) (?:landlord|denant|tenant|fyfyriwr|myfyriwr|ofalwr))\b[\s,.;:-]*/i;

/** The resident's words, or the item that a speaker heard; none for a button. */
function saidIn({ turn, ports, language }: ServiceContext): string {
  if (turn.input.kind === 'intent') return turn.input.slots['item'] ?? '';
  if (turn.input.kind !== 'text') return '';
  const { text } = turn.input;
  const bare = text.replace(WHO, '');
  return fold(bare) === fold(ports.words.text(`label.${ID}`, language)) ? '' : bare;
}

const keys = (items: readonly Item[]): string =>
  items
    .slice(0, MOST)
    .map(({ key }) => key)
    .join(',');
const itemsOf = (text: string | undefined, { ports }: ServiceContext): readonly Item[] =>
  (text ?? '').split(',').flatMap((key) => ports.items.get(key) ?? []);
const nameOf = (item: Item, { language }: ServiceContext): string => item.name[language] ?? item.name.en;

/** What was named, as answers; they replace all that was known before. */
function asRead({ items, unclear, unknown }: Named, { ports, turn, language }: ServiceContext): Read {
  const heard = { heard: turn.id };
  const none = { found: '', more: '', near: '', said: '', unsure: '' };
  const answers = (more: Slots): Read => ({ kind: 'answers', answers: { ...none, ...heard, ...more } });
  if (items.length > 0) return answers({ found: keys(items), more: items.length > MOST ? 'yes' : '' });
  if (unclear.length > 0) return answers({ near: keys(unclear) });
  if (unknown !== null) return answers({ near: keys(ports.items.nearest(unknown, language, MOST)), said: unknown });
  return { kind: 'other' };
}

/** What the one container that was named is for. */
function containerTold(context: ServiceContext): Say | null {
  const { ports, answers, language } = context;
  // A slot also holds what was only nearly said ("can" for "cans").
  const name = answers['container'] ?? '';
  const called = name !== '' && fold(saidIn(context)).includes(fold(name)) ? containersCalled(name, ports.council) : [];
  const [container] = called;
  if (!container || called.length > 1) return null;
  const data = {
    container: container.name[language] ?? container.name.en,
    contents: container.contents[language] ?? container.contents.en,
  };
  return { key: 'items.container', data };
}

function askItem(context: ServiceContext): Promise<Asked> {
  const about = containerTold(context);
  return Promise.resolve({ say: [...(about ? [about] : []), { key: 'items.ask' }], options: [] });
}

function readItem(text: string, _offered: readonly string[], context: ServiceContext): Promise<Read> {
  const said = fold(text);
  if (UNSURE.test(said) && text.length < 60)
    return Promise.resolve({ kind: 'refused', say: [{ key: 'items.not-named' }], offerPerson: true });
  if (QUESTION.test(said) || readYesNo(text)) return Promise.resolve({ kind: 'other' });
  const named = context.ports.items.named(text, context.language);
  const plain = named.unknown === null || said.split(' ').length <= FEW;
  return Promise.resolve(plain ? asRead(named, context) : { kind: 'other' });
}

function askWhich(context: ServiceContext): Promise<Asked> {
  const { answers, ports, language } = context;
  const near = itemsOf(answers['near'], context);
  const choices = list(
    near.map((item) => nameOf(item, context)),
    language,
    'or',
  );
  const options: readonly Option[] = [
    ...near.map((item) => ({ value: `answer:${item.key}`, label: nameOf(item, context) })),
    { value: 'answer:none', label: ports.words.text('items.none', language) },
  ];
  const said = answers['said'];
  return Promise.resolve({
    say: said ? [{ key: 'items.unknown', data: { said, choices } }] : [{ key: 'items.unclear', data: { choices } }],
    options: said ? [...options, { value: 'do:person', label: ports.words.text('person.talk', language) }] : options,
  });
}

function readWhich(text: string, _offered: readonly string[], context: ServiceContext): Promise<Read> {
  const near = itemsOf(context.answers['near'], context);
  const said = fold(text);
  const chosen = near.find(({ key }) => text === `answer:${key}`) ?? oneOf(near, text, context);
  const settle = (answers: Slots): Promise<Read> =>
    Promise.resolve({ kind: 'answers', answers: { heard: context.turn.id, near: '', ...answers } });
  if (chosen) return settle({ found: chosen.key });
  if (text === 'answer:none' || readYesNo(text) === 'no' || NONE.test(said) || UNSURE.test(said))
    return settle({ unsure: 'yes' });
  return readItem(text, [], context);
}

/** "yes" to a single one, "the second", or its words. */
function oneOf(near: readonly Item[], text: string, context: ServiceContext): Item | undefined {
  if (near.length === 1 && readYesNo(text) === 'yes') return near[0];
  const place = readChoice(
    text,
    near.map((item) => nameOf(item, context)),
  );
  return place === null ? undefined : near[place];
}

function run(context: ServiceContext): Done {
  const { ports, language, answers } = context;
  const items = itemsOf(answers['found'], context);
  const about = items.length === 0 && !answers['said'] && !answers['unsure'] ? containerTold(context) : null;
  if (about) return { ending: 'answered', say: [about], options: [] };
  if (items.length > 0) return toldItems(items, answers['more'] === 'yes', context);
  const person = { value: 'do:person', label: ports.words.text('person.talk', language) };
  const another = { value: `intent:${ID}`, label: ports.words.text('items.another', language) };
  return {
    ending: 'offered-person',
    say: [answers['said'] ? { key: 'items.unsure', data: { said: answers['said'] } } : { key: 'items.not-sure' }],
    options: [person, another],
    question: true,
  };
}
