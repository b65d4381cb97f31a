// "Who is my councillor?": the home's ward, and who was elected for it.
import type { Address, Councillor } from '../../core/council.js';
import { digits, list } from '../../core/format.js';
import { homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../core/home.js';
import { fold } from '../../core/kinds/fold.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';

const ID = 'general.councillor';
/** Elected for other bodies, or questions about the council that no list of names answers. */
const OTHERS =
  /\b(?:mps?|ms|mss|am|ams|senedd|parliament|senedd cymru|westminster|county|parish|community|town council(?:lor)?|mayor|maer|leader|arweinydd|opposition|cabinet|cabinet member|part(?:y|ies)|chair|committees?|webcam|full council|next meeting|surger(?:y|ies)|by-?election|votes?|voted|polling|sir|cymuned|aelod seneddol|as)\b/i;

export const councillor: Service = {
  id: ID,
  intent: ID,
  takesHome: true,
  guided: {
    articleFirst: (text) => OTHERS.test(text),
    begin: 'councillor.begin',
    offer: 'councillor.offer',
    reviewBy: ({ council }) => (council.councillors ? '9999-12-31' : ''),
  },
  fields: { postcode: postcodeField, uprn: homeField },
  resolve: resolveHome,
  settle: (context) => {
    const ward = wardNamed(context);
    return Promise.resolve(ward === null ? null : tell({ en: ward }, {}, context));
  },
  next: ({ answers }) => needsHome(answers),
  run: async (context) => {
    const home = await context.ports.addresses.byUprn(context.answers['uprn'] ?? '');
    if (!home.ok) return homeDown(context);
    if (!home.value) throw new Error('the chosen home is not in the address book');
    const { ward, uprn, postcode } = home.value;
    return tell(ward, { uprn, postcode }, context);
  },
};

/** Of a street with the ward's name the ward is not meant. */
const ROAD = '(?! (?:road|street|lane|close|drive|way|avenue|terrace|court|place|row|crescent|gardens?)\\b)';

/** The ward that a first question names: "for Nether Holt". */
function wardNamed({ ports, turn: { input }, session }: ServiceContext): string | null {
  if (input.kind !== 'text' || session.task?.service === ID) return null;
  const said = fold(input.text);
  const wards = (ports.council.councillors ?? []).map(({ ward }) => ward);
  const named = (ward: string): boolean =>
    new RegExp(`\\b${fold(ward).replace(/[^a-z0-9 ]/g, '.')}\\b${ROAD}`).test(said);
  return wards.find(named) ?? null;
}

function tell(ward: Address['ward'], remember: Slots, context: ServiceContext): Done {
  const { ports, language } = context;
  const { councillors = [], nation } = ports.council;
  const article = ports.articles.forIntent(ID, '', language);
  return {
    ending: 'answered',
    say: [
      ...names(
        ward,
        councillors.filter((one) => one.ward === ward.en),
        context,
      ),
      { key: 'councillor.others', data: { nation } },
    ],
    options: [
      { value: 'do:other-address', label: ports.words.text('address.other', language) },
      { value: 'do:person', label: ports.words.text('person.talk', language) },
    ],
    links: article?.links ?? [],
    remember,
  };
}

/** By voice the names, and of one councillor the number; an e-mail address is no use to the ear. */
function names(of: Address['ward'], here: readonly Councillor[], { ports, language }: ServiceContext): readonly Say[] {
  if (here.length === 0) return [{ key: 'councillor.unlisted' }];
  const lines = here.map(({ name, phone, email }) =>
    ports.words.text(phone ? 'councillor.person' : 'councillor.person.no-phone', language, {
      name,
      email,
      phone: phone ?? '',
    }),
  );
  const spoken = here.map(({ name, phone }) => (phone ? `${name}, ${digits(phone)}` : name));
  const ward = of[language] ?? of.en;
  const data = { n: here.length, ward };
  const { county } = ports.council;
  const said: Say = {
    text: ports.words.text('councillor.are', language, { ...data, people: lines.join('\n') }),
    speech: ports.words.speech('councillor.are', language, { ...data, people: list(spoken, language) }),
  };
  if (!county) return [said];
  const name = county.name[language] ?? county.name.en;
  return [said, { key: 'councillor.county', data: { county: name, countyPhone: county.phone } }];
}
