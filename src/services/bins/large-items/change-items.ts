// Changes of mind about large items, in the middle of the form: "and a mattress too", "not the sofa after all", "just the bed".
import type { BulkyCount } from '../../../core/bulky.js';
import { fold } from '../../../core/kinds/fold.js';
import { readPostcode } from '../../../core/kinds/postcode.js';
import type { Read, Say, ServiceContext } from '../../../core/service.js';
import { countOf, itemsChosen, itemsIn, itemsLine, readItems } from './items.js';

/** Longest message that only changes the list, in characters. */
const SHORT = 120;
const TAKE_OUT =
  /\b(?:not|remove|take (?:off|out)|drop|without|forget(?: about)?|leave (?:out|off)|delete|scrap|minus|except|(?:don'?t|do not|no longer) (?:want|need|take|bring|collect|have)|keep|keeping|no|instead of|rather than|dim|nid|heb|tynn\w*|anghofi\w*|cadw|yn lle)\b/;
const PUT_IN =
  /\b(?:and|also|add|plus|too|as well|another|extra|more|forgot|include|with|a|an|the|hefyd|ychwaneg\w*|ac|arall|mwy|yn ogystal)\b|\d/;
/** The list is to be these and nothing else. */
const ONLY = /\b(?:just|only|nothing but|dim ond)\b/;
const SWAP = /\b(?:swap|change|replace|switch|newid|cyfnewid)\b(.+?)\b(?:for|to|with|into|am|i|efo|gyda)\b(.+)/;
const INSTEAD_OF = /(.+)\b(?:instead of|rather than|yn lle)\b(.+)/;
const PART = /[,;.]|\bbut\b|\bond\b(?<!dim ond)/;
/** "Not that one, an armchair": in place of the one thing that is on the list. */
const NOT_THAT =
  /^(?:(?:no|oh|sorry|actually|wait|na|sori)[ ,]+)*(?:not (?:that|the one|that one|it|a \w+)|nid (?:hwnna|hwnnw|honno)|dim (?:hwnna|hwnnw))[ ,.]+(?:but |i meant? |it'?s |ond )*(?=\S)/;
/** A question about an item, and no wish: "do you take mattresses?" */
const ASKS = /^(?:do|does|will|would|what|when|how|why|is|are|should|faint|sut|pryd|pam|ydych|oes)\b/;

interface Change {
  readonly out: readonly BulkyCount[];
  readonly into: readonly BulkyCount[];
  readonly only: boolean;
}

export function amendItems(text: string, context: ServiceContext): Read {
  const { answers, session, ports, language } = context;
  const before = itemsChosen(context);
  const asking = session.task?.asking ?? '';
  if (before.length === 0 || asking === 'bulky-items' || text.startsWith('answer:')) return OTHER;
  const said = fold(text);
  if (text.length > SHORT || ASKS.test(said) || readPostcode(text, ports.addresses.postcodes())) return OTHER;
  const change = changeIn(said, context);
  if (change.out.length + change.into.length === 0) return OTHER;
  const after = changed(before, change);
  if (after === null) return refused('bins.bulky.not-there', { items: itemsLine(before, language) });
  if (after.length === 0)
    return { kind: 'answers', answers: { 'bulky-items': '', 'bulky-left': '', 'bulky-unsure': '', change: '' } };
  const most = ports.council.bins.bulky.items;
  if (countOf(after.filter(({ item }) => item.taken)) > most)
    return refused('bins.bulky.no-more', { most, items: itemsLine(before, language) });
  const read = readItems({ items: after, unknown: null }, context);
  if (read.kind !== 'answers') return read;
  return { kind: 'answers', answers: { ...read.answers, 'bulky-unsure': answers['bulky-unsure'] ?? '', change: '' } };
}

const OTHER: Read = { kind: 'other' };
const refused = (key: string, data: Readonly<Record<string, string | number>>): Read => ({
  kind: 'refused',
  say: [{ key, data }],
});

function changeIn(said: string, context: ServiceContext): Change {
  const named = (text: string): readonly BulkyCount[] => itemsIn(text, context).items;
  const instead = INSTEAD_OF.exec(said);
  if (instead) return { into: named(instead[1] ?? ''), out: named(instead[2] ?? ''), only: false };
  const notThat = NOT_THAT.exec(said);
  if (notThat && itemsChosen(context).length === 1) {
    const into = named(said.slice(notThat[0].length));
    if (into.length > 0) return { into, out: [], only: true };
  }
  const swap = SWAP.exec(said);
  if (swap) return { out: named(swap[1] ?? ''), into: named(swap[2] ?? ''), only: false };
  const out: BulkyCount[] = [];
  const into: BulkyCount[] = [];
  let only = false;
  for (const part of said.split(PART)) {
    const from = TAKE_OUT.exec(part.replace(/dim ond/g, 'only'));
    const head = from ? part.slice(0, from.index) : part;
    if (from && !ONLY.test(head)) {
      out.push(...named(part.slice(from.index)));
      into.push(...named(head));
    } else if (ONLY.test(part) || PUT_IN.test(part) || part.trim().split(' ').length <= 3) {
      into.push(...named(part));
      only ||= ONLY.test(part) && named(part).length > 0;
    }
  }
  return { out, into, only: only && out.length === 0 };
}

/** Null where what is to go is not there. Of one that is there already, a number is the new number: "two armchairs". */
function changed(before: readonly BulkyCount[], { out, into, only }: Change): readonly BulkyCount[] | null {
  if (out.length > 0 && into.length === 0 && !out.some(({ item }) => before.some((one) => one.item.key === item.key)))
    return null;
  if (only) return into;
  const list = new Map(before.map((one) => [one.item.key, one]));
  for (const { item } of out) list.delete(item.key);
  for (const { item, count } of into) {
    const there = list.get(item.key);
    list.set(item.key, { item, count: there && count === 1 ? there.count + 1 : count });
  }
  return [...list.values()];
}

/** The list as it is now, where this turn changed it. */
export function newsOfChange(context: ServiceContext, price: string): readonly Say[] {
  const [before, now] = [context.session.task?.answers['bulky-items'], context.answers['bulky-items']];
  if (!before || !now || before === now) return [];
  const items = itemsChosen(context);
  return [{ key: 'bins.bulky.now', data: { items: itemsLine(items, context.language), price, n: countOf(items) } }];
}
