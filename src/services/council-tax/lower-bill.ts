// "Can I get money off my council tax?": asks who lives there, and tells what may come off this home's bill, in pounds.
import { resolveHome } from '../../core/home.js';
import { readHouse } from '../../core/kinds/house.js';
import { readPostcode } from '../../core/kinds/postcode.js';
import type { Read, Service, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { isOurs } from './area.js';
import { areaField, bandField, bandNamed } from './bill-fields.js';
import { adultsField, lowField, saysAlone, shareField, whoField, whyField } from './household-fields.js';
import { answer } from './lower-bill-answer.js';
import { needsShare, outcomeOf } from './outcome.js';
import { saysEnough } from './says-enough.js';
import { guideOf, kindNamed, kindOf, UNKNOWN } from './tax-guide.js';

const ID = 'council-tax.discount';
/** "How can I pay less council tax?", and no more: who is asked about somebody is read by the engine. */
const PAY_LESS =
  /^(?=.*\b(?:council tax|[td]reth (?:y )?[cg]yngor|nhreth (?:y )?[cg]yngor)\b)(?:so |and |hi |hello |please |ok )*(?:(?:how|what|which|is|are|any|can|could|i|we|help|tell|ways?|sut|oes|alla|allwn|ga|galla|beth|pa|hoffwn)\b.{0,36}?)?\b(?:pay(?:ing)? less|(?:lower|reduce|cut|bring down|get down)(?:ing)?|less|llai|gostwng|ostwng|lleihau)\b(?:[ ,]+(?:council|tax|bill|charge|my|our|the|this|on|for|of|in|down|to pay|please|plis|[td]reth|nhreth|y|[cg]yngor|fy|ein|[bm]il|ar|o))*\W*$/;
/** The charge was told: "anything I can do to pay less?" */
const CHARGED = ['council-tax.band', 'council-tax.bill', 'council-tax.pay', 'council-tax.balance', ID];
const LESS =
  /^(?:so |and |but |ok |oh |wow |hi )*(?:(?:that'?s|that is) (?:a lot|too much|ridiculous|expensive|loads)[ ,.!]*|mae hynny'?n (?:ormod|lot|ddrud)[ ,.!]*)?(?:(?:how|what|is|are|any|anything|can|could|i|we|help|ways?|sut|oes|alla|ga|beth)\b.{0,36}?)?\b(?:pay(?:ing)? (?:any )?less|(?:lower|reduce|cut|bring down|get down) (?:it|that|this|my bill|the bill)|get (?:it|that) (?:down|lower|cheaper|reduced)|[td]alu llai|(?:gostwng|lleihau) (?:hynny|hwnna|y bil))\b(?: (?:than that|on that|somehow|at all|please|plis))*\W*$/;
export const lowerBill: Service = {
  id: ID,
  intent: ID,
  fields: {
    adults: adultsField,
    who: whoField,
    share: shareField,
    why: whyField,
    low: lowField,
    band: bandField,
    area: areaField,
  },
  // "If it is about another home, tell me its band."
  follows: [
    {
      after: [ID],
      words: /^(?:and |no |but |sorry |actually |it'?s |it is |in |for |a |mae'?n |ym? )*[bmf]and [a-i]\b.{0,12}$/,
    },
    { words: PAY_LESS },
    { after: CHARGED, words: LESS },
  ],
  guided: {
    // Who named the band as well wants the sum.
    articleFirst: (text, article, context) =>
      !(bandNamed(text) && Object.keys(prefilled(context.answers['circumstance'], context)).length > 0) &&
      saysEnough(text, article, context.answers),
    begin: 'guide-tax.start',
    offer: 'guide-tax.offer',
    reviewBy: (ports) => guideOf({ ports })?.reviewBy ?? '',
  },
  resolve: async (context) => withBand(resolve(context), context),
  amend,
  next: nextQuestion,
  run: answer,
};

/** Only what can still change the answer is asked. */
function nextQuestion({ answers, ports }: ServiceContext): string | null {
  const guide = guideOf({ ports });
  if (!guide) return null;
  const { adults, who, why, low, band, area, postcode } = answers;
  if (adults === undefined) return 'adults';
  if (adults === '0' && why === undefined) return 'why';
  if (adults !== '0' && adults !== UNKNOWN) {
    if (who === undefined) return 'who';
    if (needsShare(answers, guide)) return 'share';
  }
  const { kind, percent } = outcomeOf(answers, guide);
  if (kind === 'full' && low === undefined) return 'low';
  // After a death the sum is not what matters.
  if (percent === 0 || why === 'nobody-died') return null;
  if (band === undefined) return 'band';
  const several = ports.council.councilTax.areas.length > 1;
  return several && band !== UNKNOWN && !postcode && area === undefined ? 'area' : null;
}

/** What a first message tells need not be asked; what was named before holds until something else is. */
function resolve(context: ServiceContext): Read {
  const { session, turn, answers } = context;
  if (session.task?.service === ID) return { kind: 'answers', answers: corrected(context) };
  const before = session.last?.intent === ID ? session.last.slots['circumstance'] : undefined;
  const band = turn.input.kind === 'text' ? bandNamed(turn.input.text) : null;
  const named = answers['circumstances']?.split(', ') ?? [answers['circumstance'] ?? before];
  const told: Slots = Object.fromEntries(named.flatMap((one) => Object.entries(prefilled(one, context))));
  return { kind: 'answers', answers: { ...told, ...(band ? { band } : {}) } };
}

/** The home that is known has a band: it need not be asked for. Where nobody lives it may be about another one. */
async function withBand(read: Read, { ports, answers }: ServiceContext): Promise<Read> {
  if (read.kind !== 'answers') return read;
  const now = { ...answers, ...read.answers };
  if (now['band'] !== undefined || now['adults'] === '0' || !now['uprn']) return read;
  const looked = await ports.addresses.byUprn(now['uprn']);
  const home = looked.ok ? looked.value : null;
  return home?.band ? { kind: 'answers', answers: { ...read.answers, band: home.band, 'band-home': home.uprn } } : read;
}

/** "actually my wife is a student", in the middle of it. */
function corrected(context: ServiceContext): Slots {
  const { session, answers } = context;
  const now = answers['circumstance'];
  if (now === undefined || now === session.task?.answers['circumstance']) return {};
  return { ...prefilled(now, context), ...(answers['who'] === undefined ? {} : { share: '' }) };
}

/** "GM2 1AA 8", whatever is being asked: its band need not be asked for. */
async function homeTold(text: string, context: ServiceContext): Promise<Read> {
  const read =
    text.startsWith('answer:') || text.length > 60 ? null : readPostcode(text, context.ports.addresses.postcodes());
  if (!read) return { kind: 'other' };
  const { postcode, matched } = read;
  const refusal = await isOurs(postcode, context);
  if (refusal) return refusal;
  const number = readHouse(text.replace(matched, ' '))?.number ?? '';
  const told = { postcode, number, uprn: '' };
  const found = await resolveHome({ ...context, answers: { ...context.answers, ...told } });
  if (found.kind === 'refused') return found;
  const answers = { ...told, ...(found.kind === 'answers' ? found.answers : {}) };
  const banded = await withBand({ kind: 'answers', answers }, { ...context, answers: {} });
  if (banded.kind !== 'answers' || banded.answers['band'] !== undefined || !context.answers['band-home']) return banded;
  return { kind: 'answers', answers: { ...banded.answers, band: '', 'band-home': '' } };
}

/** "I live alone", whatever is being asked: nobody else is left to ask about. */
async function amend(text: string, context: ServiceContext): Promise<Read> {
  const { session, answers } = context;
  const { asking } = session.task ?? {};
  const home = asking === 'area' ? null : await homeTold(text, context);
  if (home && home.kind !== 'other') return home;
  const says = text.length < 60 && !text.startsWith('answer:') && !/\?\s*$/.test(text) && saysAlone(text);
  return Promise.resolve(
    says && asking !== 'adults' && answers['adults'] !== '1'
      ? { kind: 'answers', answers: { adults: '1', who: '', share: '', why: '', low: '' } }
      : { kind: 'other' },
  );
}

function prefilled(circumstance: string | undefined, context: ServiceContext): Slots {
  if (circumstance === 'lives-alone') return { adults: '1' };
  if (circumstance === 'second-home') return { adults: '0', why: 'nobody-second-home' };
  if (circumstance === 'empty') return { adults: '0' };
  if (circumstance === 'low-income') return { low: 'yes' };
  if (circumstance === 'under-18') return {};
  const who = kindNamed(circumstance, 'people', context);
  return who && kindOf(who, context) ? { who } : {};
}
