// "Is my house listed? Is my tree protected?": what the records show at one home; nothing found is never told as proof.
import type { Address } from '../../core/council.js';
import { list } from '../../core/format.js';
import { addressLine, homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../core/home.js';
import type { LinkKey } from '../../core/council-facts.js';
import type { Constraint } from '../../core/planning.js';
import type { Done, Read, Say, Service, ServiceContext } from '../../core/service.js';
import { asOfWords, personOption } from './application-answers.js';
import { beginField, isBareIntent } from './begin-field.js';
import { callNow, cannotWait } from './cannot-wait.js';

interface Protection {
  readonly id: string;
  readonly link: LinkKey & ('heritage' | 'trees');
  /** What the question is about comes first. */
  readonly first: readonly Constraint['kind'][];
  /** Words that ask about a place rather than about the rules. */
  readonly asks: RegExp;
}

function protectedService({ id, link, first, asks }: Protection): Service {
  return {
    id,
    intent: id,
    takesHome: true,
    guided: {
      articleFirst: (text) => !asks.test(text) && !cannotWait(text),
      begin: 'protected.begin',
      offer: 'protected.offer',
      reviewBy: ({ constraints }) => (constraints ? '9999-12-31' : ''),
    },
    fields: { begin: beginField(id, 'protected.offer'), postcode: postcodeField, uprn: homeField },
    resolve: async (context): Promise<Read> => {
      if (context.session.task?.service !== id && isBareIntent(id, context.turn))
        return { kind: 'answers', answers: { begin: 'ask' } };
      return resolveHome(context);
    },
    settle: (context) => {
      const { task } = context.session;
      const text = task?.service !== id && context.turn.input.kind === 'text' ? context.turn.input.text : '';
      return Promise.resolve(cannotWait(text) ? callNow(context) : null);
    },
    // Who gives an address wants it looked up.
    next: ({ answers }) => (answers['begin'] === 'ask' && !answers['postcode'] ? 'begin' : needsHome(answers)),
    run: (context) => look(link, first, context),
  };
}

const LISTED_OR_AREA = String.raw`\b(?:listed|conservation area|article (?:4|four)|protect(?:ed|ing|s|ions?)|grade (?:2|two|ii)|rhestredig|ardal gadwraeth|erthygl 4|gwarchod|warchod)\b`;
const TREE = String.raw`\b(?:tpo|preservation order|tree (?:protection )?orders?|order on|protected|conservation area|cadw coed|gwarchod(?:edig)?|ardal gadwraeth)\b`;
/** "Is my house …", "am I in …", "check whether we are …", "ydy fy nhŷ i'n …", "ydw i mewn …". */
const MINE = String.raw`(?:^|\b(?:whether|if|check|tell me|know|and|so)\W+)(?:(?:is|are|am|does|do|has|have)\b.{0,16}\b(?:my|our|i|we)\b|(?:my|our|i|we)\b|(?:a )?(?:yd[yw]|ydi|yw|oes)\b.{0,16}\b(?:fy|ein|i|ni)\b).{0,40}`;
/** "Is there an order on my tree?" */
const THERE = String.raw`\b(?:is|are) there\b.{0,16}|\boes\b.{0,16}`;
const OWN = String.raw`.{0,24}\b(?:my|our|fy|ein)\b`;
const RULES = String.raw`^(?!.*\b(?:how|sut|can i|can we|alla i|need|allowed|want|eisiau|angen)\b).*`;
/** "Is 5 Castle Lane listed?" */
const NAMED = String.raw`^\W*(?:is|are|yd[yw]|ydi)\W+(?:number |rhif )?\d+[a-z]?\b.{2,40}`;
/** "What protects my home?" */
const WHAT = String.raw`^\W*(?:what|beth sy'?n)\W+(?:is |are )?`;
const asking = (what: string): RegExp =>
  new RegExp(`${RULES}(?:${MINE}${what}|(?:${THERE})${what}${OWN}|${WHAT}${what}${OWN}|${NAMED}${what})`, 'i');

export const heritage = protectedService({
  id: 'planning.heritage',
  link: 'heritage',
  first: ['listed-building', 'conservation-area', 'article-4'],
  asks: asking(LISTED_OR_AREA),
});

export const trees = protectedService({
  id: 'planning.trees',
  link: 'trees',
  first: ['tree-preservation', 'conservation-area'],
  asks: asking(TREE),
});

async function look(
  link: Protection['link'],
  first: readonly Constraint['kind'][],
  context: ServiceContext,
): Promise<Done> {
  const { ports, answers, language } = context;
  const home = await ports.addresses.byUprn(answers['uprn'] ?? '');
  if (!home.ok) return homeDown(context);
  if (!home.value) throw new Error('the chosen home is not in the address book');
  const links = [{ label: ports.words.text(`protected.link.${link}`, language), url: ports.council.links[link] }];
  const found = await ports.constraints?.at(home.value);
  if (!found?.ok)
    return { ending: 'service-down', say: [{ key: 'protected.down' }], options: [personOption(context)], links };
  const rank = ({ kind }: Constraint): number => (first.includes(kind) ? first.indexOf(kind) : first.length);
  const there = [...found.value].sort((a, b) => rank(a) - rank(b));
  const source = ports.constraints?.source;
  return {
    ending: 'answered',
    say: [
      ...told(there, home.value, context),
      { key: 'protected.source', data: { source: source?.[language] ?? source?.en ?? '' } },
      ...asOfWords(found.asOf, context),
    ],
    links: [...links, ...there.flatMap(({ name, url }) => (url ? [{ label: name[language] ?? name.en, url }] : []))],
    options: [
      { value: 'do:other-address', label: ports.words.text('address.other', language) },
      { value: 'intent:planning.need-permission', label: ports.words.text('label.planning.need-permission', language) },
      personOption(context),
    ],
    remember: { uprn: home.value.uprn, postcode: home.value.postcode },
  };
}

/** Each with its name and note, then what each kind means, and that there may be more. */
function told(there: readonly Constraint[], home: Address, { ports, language }: ServiceContext): readonly Say[] {
  const address = addressLine(home, language);
  if (there.length === 0) return [{ key: 'protected.none', data: { address } }];
  const kinds = [...new Set(there.map(({ kind }) => kind))];
  const kindWords = (kind: Constraint['kind']): string => ports.words.text(`protected.kind.${kind}`, language);
  const lines = there.map(({ kind, name, reference, note }) => {
    const called = `${name[language] ?? name.en}${reference ? ` (${reference})` : ''}`;
    return `- ${kindWords(kind)}: ${called}${note ? `. ${note[language] ?? note.en}` : ''}`;
  });
  const heading = ports.words.speech('protected.found', language, { n: there.length, address });
  const speech = `${heading} ${list(kinds.map(kindWords), language)}.`;
  const text = `${ports.words.text('protected.found', language, { n: there.length, address })}\n${lines.join('\n')}`;
  return [{ text, speech }, ...kinds.map((kind) => ({ key: `protected.means.${kind}` })), { key: 'protected.proof' }];
}
