// Writes a demo council's council.yaml, with the notes that tell an editor what each field is for.
import { Document, isMap, isPair, isScalar, isSeq, visit, type Pair } from 'yaml';
import type { DemoKey } from './addresses.js';

export interface DemoCouncil {
  readonly key: DemoKey;
  readonly bilingual: boolean;
  /** The content of council.yaml, in the order in which it is written. */
  readonly file: Readonly<Record<string, unknown>>;
  /** From, to and the reason in English and, where bilingual, in Welsh. */
  readonly holidays: readonly (readonly [from: string, to: string, reason: readonly [en: string, cy?: string]])[];
  readonly neighbours: readonly Readonly<Record<string, string>>[];
}

/** Notes by path; they stand above the field. An empty first line sets a blank line above it. */
const NOTES: Readonly<Record<string, string>> = {
  shortName: 'The name used inside a sentence.',
  nation: 'wales or england: decides which law, bank holidays and helplines apply.',
  gss: 'The code the Office for National Statistics gives to the council.',
  languages:
    'The languages residents can use: en, or en and cy. A council that lists cy must give every text below, and every\nname in its CSV files, in Welsh too.',
  demo: 'true shows everywhere that this is not a real council. A real council writes false.',
  website: 'The address of the website, beginning with https://',
  brandColour: 'Colour of headers and links, dark enough to be read on white, as # and six letters or digits.',
  referencePrefix: 'Three capital letters that begin each reference a resident is given.',
  invocationName:
    'What people say to a smart speaker after "Alexa, ask": two or more words, small letters, figures as words.',
  examplePostcode: 'A postcode of yours, shown where the assistant asks for one.',
  keepDays: 'How many days a conversation is kept before it is deleted.',
  contact: '\nHow to reach a person. Shown whenever the assistant cannot help.',
  'contact.phone': 'The main telephone line; a bilingual council gives the number of each language.',
  'contact.outOfHours': 'The line for emergencies when the office is closed.',
  'contact.address': 'The postal address, on one line.',
  'contact.hours':
    'When the telephone is answered: 24-hour clock, from-to. Leave out a day that is closed. Bank holidays are always closed.',
  deskHours:
    '\nWhen your own people answer live chat, written in the same way. Outside these hours residents are offered a call back.',
  postcodesWithoutHomes:
    '\nPostcodes in your area where nobody lives, such as offices or a business park. The assistant then knows that they\nare yours, not a typing slip. All other postcodes come from addresses.csv.',
  links:
    '\nPages of your website, by what a resident does there. Answers show them; each must begin with https://\nWhere you have terms of use of your own for the assistant, add "terms": they are linked in place of its page /terms.',
  bins: '\nCharges, windows and recycling centres. All money is in pence: write £46 as 4600.',
  'bins.missed':
    'Until when a missed collection can be reported: by this time, so many working days after the collection.',
  'bins.dayEnds': 'Until this time a crew may still come: before it, nobody is asked to report a bin of that day.',
  'bins.missedReturnDays': 'Working days within which the crew comes back.',
  'bins.newContainer':
    'What a container costs, in how many working days it comes, and how many people a larger bin needs. free: keys of\ncontainers that cost nothing.',
  'bins.bulky':
    'The price of a collection of up to so many items; halfPrice: for homes with council tax reduction. refundDays: called off\nso many days before it, what was paid is paid back; without it, a person decides.',
  'bins.sharpsCollection': 'Whether full boxes of needles can be fetched from a home on request.',
  'bins.sideWaste': 'What happens to bags left beside the bin.',
  'bins.centres':
    'Recycling centres. summer is April to September; closed lists month and day. latitude and longitude find the nearest.',
  councilTax: '\nCouncil tax of this financial year, in pence a year by band for each area. Change it every April.',
  'councilTax.areas':
    'parts: what band D is made of, in the order of the bill; together they must be band D, and every band its share of it.',
  'councilTax.emptyPremium': 'What is added to the bill of a long-empty home, in per cent, from so many years on.',
  'councilTax.secondHomePremium': 'What is added to the bill of a second home, in per cent.',
  planning:
    '\nPlanning: the charge for advice on a household project before it is applied for, and when the committee meets.',
  complaints: '\nWorking days to answer a complaint, at each stage.',
  partners:
    '\nOthers you send people to. An article names them by key: debt-advice, food-bank, carers, advocacy, deaf, translation.',
  collections:
    '\nBin collections. Which home is on which round is in addresses.csv, the rounds are in rounds.csv, and the dates that\nchange for holidays are in holidays.csv.',
  'collections.weekA': 'The Monday on which a week A started. Weeks then go A, B, A, B, before and after it.',
  'collections.outBy': 'Containers must be out by this time, 24-hour clock.',
  'collections.confirmed':
    'The dates for which holidays.csv is complete. Near a bank holiday outside them, a date is told as not yet confirmed.\nAdd a line when you have entered a new year of changes.',
  'collections.containers':
    'Everything that is collected at the door, in the order in which it is read out.\n  key       a short name for the CSV files; never shown, do not change it once in use\n  name      what it looks like, as residents say it: "green caddy"\n  contents  what goes in it\n  aliases   other things residents call it, small letters. The same word may stand under several containers\n            ("recycling"): it then means all of them\n  colour    its colour on the screen; pattern: "clear" or "lid" where the colour alone would mislead\n  schedule  every: week, fortnight or three-weeks.\n            fortnight has a letter: own (the weeks of the round\'s own letter, A or B) or other (the other weeks),\n            and may have months (1 to 12) in which it runs, and breaks with the first and last day of each.\n            three-weeks goes by the offset of the round in rounds.csv\n  subscription  only for homes that have joined and paid; pricePence is the price of a year, in pence',
};

const HEAD = (file: DemoCouncil['file']): string => {
  const name = file['name'] as string | { readonly en: string };
  return ` ${typeof name === 'string' ? name : name.en}: who it is, how to reach it, and what it collects.
 Text after a # is a note for you. Change what stands after the colons, keep the spaces in front of each line, and run
 "npm run check": it names the line of any mistake.
 This council is invented. "npm run demo-data" writes its files again from src/commands/demo-data/.`;
};

/** @returns the text of council.yaml. */
export function councilFile({ file }: DemoCouncil): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = HEAD(file);
  for (const [path, note] of Object.entries(NOTES)) annotate(document, path.split('.'), note);
  visit(document, {
    Seq: (_key, node) => {
      if (node.items.every(isScalar)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}

function annotate(document: Document, path: readonly string[], note: string): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item): item is Pair => isPair(item) && keyOf(item) === path.at(-1))
    : undefined;
  if (!pair) throw new Error(`no field ${path.join('.')} to put a note on`);
  const blank = note.startsWith('\n');
  const key = isScalar(pair.key) ? pair.key : document.createNode(pair.key);
  pair.key = key;
  if (isScalar(key)) {
    key.spaceBefore = blank;
    key.commentBefore = note
      .trimStart()
      .split('\n')
      .map((line) => ` ${line}`)
      .join('\n');
  }
  if (isSeq(pair.value) && pair.value.items.length === 0) throw new Error(`${path.join('.')} is empty`);
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : pair.key);
