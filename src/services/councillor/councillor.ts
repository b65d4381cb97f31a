// "Who is my councillor?": the home's ward, and who was elected for it.
import type { Address, Councillor } from '../../core/council.js';
import { digits, list } from '../../core/format.js';
import { homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../core/home.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';

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
  next: ({ answers }) => needsHome(answers),
  run: async (context) => {
    const home = await context.ports.addresses.byUprn(context.answers['uprn'] ?? '');
    if (!home.ok) return homeDown(context);
    if (!home.value) throw new Error('the chosen home is not in the address book');
    return tell(home.value, context);
  },
};

function tell(home: Address, context: ServiceContext): Done {
  const { ports, language } = context;
  const { councillors = [], nation } = ports.council;
  const article = ports.articles.forIntent(ID, '', language);
  return {
    ending: 'answered',
    say: [
      ...names(
        home,
        councillors.filter(({ ward }) => ward === home.ward.en),
        context,
      ),
      { key: 'councillor.others', data: { nation } },
    ],
    options: [
      { value: 'do:other-address', label: ports.words.text('address.other', language) },
      { value: 'do:person', label: ports.words.text('person.talk', language) },
    ],
    links: article?.links ?? [],
    remember: { uprn: home.uprn, postcode: home.postcode },
  };
}

/** By voice the names, and of one councillor the number; an e-mail address is no use to the ear. */
function names(home: Address, here: readonly Councillor[], { ports, language }: ServiceContext): readonly Say[] {
  if (here.length === 0) return [{ key: 'councillor.unlisted' }];
  const lines = here.map(({ name, phone, email }) =>
    ports.words.text(phone ? 'councillor.person' : 'councillor.person.no-phone', language, {
      name,
      email,
      phone: phone ?? '',
    }),
  );
  const spoken = here.map(({ name, phone }) => (phone ? `${name}, ${digits(phone)}` : name));
  const ward = home.ward[language] ?? home.ward.en;
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
