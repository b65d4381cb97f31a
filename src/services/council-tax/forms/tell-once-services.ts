// Which of the council's own services are to be told: several in one sentence, one after another, or all of them.
import { list } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import { readYesNo } from '../../../core/kinds/yes-no.js';
import type { Field, Read, ServiceContext } from '../../../core/service.js';
import type { Language } from '../../../core/turn.js';

const ANSWER = 'to-tell';
/** Set while more may be added. */
export const MORE = 'to-tell-more';
const ALL = 'all';
const DONE = 'done';

const HEARD: Readonly<Record<string, RegExp>> = {
  'council-tax':
    /\bcouncil tax(?! reduction| support| benefit)\b|\bthe bill\b|\btreth y cyngor\b|\b(?:y|dreth) dreth\b/,
  benefit: /\b(?:benefits?|reduction|support|budd-?daliadau|budd-?dal|gostyngiad)\b/,
  electoral: /\b(?:elect\w*|vot(?:e|er|ers|ing)|etholi\w*|pleidleis\w*)\b/,
  'blue-badge': /\b(?:badges?|bathodyn\w*)\b/,
  library: /\b(?:librar\w*|llyfrgell\w*)\b/,
  bins: /\b(?:bins?|garden|bulky|waste|collections?|recycling|biniau|gardd|gwastraff|casgliad\w*)\b/,
};
const EVERY = /\b(?:all|everything|every one|everyone|everybody|the lot|pob un|bob un|popeth|pawb|y cyfan|i gyd)\b/;
const NO_MORE =
  /^\W*(?:that'?s (?:all|it)|that is (?:all|it)|done|no more|everything|nothing else|none|that will be all|finished|just (?:that|those|them)|dyna (?:ni|'?r cyfan|i gyd|'?r cwbl)|dim byd arall|dim arall)\W*$/;
const SHORT = 160;

/** A county runs libraries and Blue Badges where there is one. A birth changes fewer things. */
export const servicesFor = ({ ports, answers }: Pick<ServiceContext, 'ports' | 'answers'>): readonly string[] => {
  const county = ports.council.county !== undefined;
  const ofDeath = Object.keys(HEARD).filter((key) => !county || (key !== 'blue-badge' && key !== 'library'));
  return answers['happened'] === 'birth' ? ofDeath.filter((key) => key === 'benefit' || key === 'bins') : ofDeath;
};

export const chosenServices = ({ answers }: Pick<ServiceContext, 'answers'>): readonly string[] =>
  (answers[ANSWER] ?? '').split(',').filter(Boolean);

/** "Council tax, Electoral roll and Library". */
export const servicesLine = (context: ServiceContext, language: Language = context.language): string =>
  list(
    chosenServices(context).map((key) => context.ports.words.text(`tell-once.service.${key}`, language)),
    language,
  );

export const servicesField: Field = {
  ask: (context) => {
    const { ports, language } = context;
    const text = (key: string): string => ports.words.text(key, language);
    const left = servicesFor(context).filter((key) => !chosenServices(context).includes(key));
    const begun = chosenServices(context).length > 0;
    return Promise.resolve({
      say: [
        begun ? { key: 'tell-once.which.more', data: { services: servicesLine(context) } } : { key: 'tell-once.which' },
      ],
      options: [
        begun
          ? { value: `answer:${DONE}`, label: text('tell-once.which.done') }
          : { value: `answer:${ALL}`, label: text('tell-once.which.all') },
        ...left.map((key) => ({ value: `answer:${key}`, label: text(`tell-once.service.${key}`) })),
      ],
    });
  },
  read: (text, _offered, context) => Promise.resolve(read(text, context)),
  takesGoodbye: true,
  undo: { [ANSWER]: '', [MORE]: '' },
};

function read(text: string, context: ServiceContext): Read {
  const here = servicesFor(context);
  const before = chosenServices(context);
  const told = (keys: readonly string[], more: boolean): Read => {
    const all = here.filter((key) => before.includes(key) || keys.includes(key));
    const going = more && all.length < here.length;
    return { kind: 'answers', answers: { [ANSWER]: all.join(','), [MORE]: going ? 'yes' : '' } };
  };
  if (text.startsWith('answer:')) {
    const value = text.slice('answer:'.length);
    if (value === ALL) return told(here, false);
    if (value === DONE && before.length > 0) return told([], false);
    return here.includes(value) ? told([value], true) : { kind: 'other' };
  }
  if (text.length > SHORT || /\?\s*$/.test(text)) return { kind: 'other' };
  const said = fold(text);
  if (before.length > 0 && (NO_MORE.test(said) || readYesNo(text) === 'no')) return told([], false);
  const named = here.filter((key) => HEARD[key]?.test(said));
  if (EVERY.test(said) && named.length === 0) return told(here, false);
  return named.length > 0 ? told(named, named.length === 1) : { kind: 'other' };
}
