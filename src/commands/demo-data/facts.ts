// What is invented about the demo councils' charges, windows, recycling centres, council tax and partners.

/** Pence a year by band: the council tax table of each area. */
const bands = (...pence: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(pence.map((one, index) => ['ABCDEFGHI'.charAt(index), one]));

const PAGES = {
  binDays: 'bins/collection-days',
  missedBin: 'bins/missed-collection',
  newContainer: 'bins/new-containers',
  bulkyWaste: 'bins/bulky-items',
  gardenWaste: 'bins/garden-waste',
  assistedCollection: 'bins/help-with-bins',
  recyclingCentres: 'bins/recycling-centres',
  flyTipping: 'report/fly-tipping',
  clinicalWaste: 'bins/medical-waste',
  businessWaste: 'business/waste',
  payCouncilTax: 'council-tax/pay',
  councilTaxAccount: 'council-tax/account',
  directDebit: 'council-tax/direct-debit',
  moving: 'council-tax/moving-home',
  discounts: 'council-tax/discounts',
  councilTaxReduction: 'council-tax/reduction',
  emptyHomes: 'council-tax/empty-and-second-homes',
  planningSearch: 'planning/search',
  planningAdvice: 'planning/advice',
  planningEnforcement: 'planning/enforcement',
  planningCommittee: 'planning/committee',
  trees: 'planning/trees',
  heritage: 'planning/conservation',
  buildingControl: 'building-control',
  complaints: 'complaints',
  councillors: 'councillors',
  accessibility: 'accessibility',
  privacy: 'privacy',
  businessRates: 'business/rates',
  housing: 'housing',
  benefits: 'benefits',
  roads: 'roads-and-streets',
  environmentalHealth: 'environmental-health',
  registrars: 'births-deaths-and-marriages',
  licensing: 'licensing',
  elections: 'elections',
  parking: 'parking',
  schools: 'schools',
  socialCare: 'social-care',
  jobs: 'jobs',
  contact: 'contact',
} as const;
const links = (site: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(PAGES).map(([key, page]) => [key, `https://${site}/${page}`]));

const allWeek = (hours: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, hours]),
  );
const notWednesday = (hours: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(allWeek(hours)).filter(([day]) => day !== 'wednesday'));
const CLOSED = ['12-25', '12-26', '01-01'];

export const glanmarchFacts = {
  links: links('glanmarch.example'),
  bins: {
    missed: { workingDays: 2, by: '23:59' },
    missedReturnDays: 2,
    newContainer: { rubbishPence: 3500, recyclingPence: 0, workingDays: 10, largerFrom: 6 },
    bulky: { pence: 3000, items: 3, halfPrice: true },
    assistedReviewYears: 2,
    sideWaste: {
      en: 'We do not take bags of rubbish left beside the grey bin. Extra recycling is fine.',
      cy: 'Nid ydym yn mynd â bagiau sbwriel a adewir wrth ymyl y bin llwyd. Mae ailgylchu ychwanegol yn iawn.',
    },
    centres: [
      {
        key: 'garth-road',
        name: { en: 'Garth Road recycling centre', cy: 'Canolfan ailgylchu Ffordd Garth' },
        address: { en: 'Garth Road, Glanmarch, GM4 2AF', cy: 'Ffordd Garth, Glanmarch, GM4 2AF' },
        summer: allWeek('08:00-18:00'),
        winter: allWeek('08:00-16:00'),
        closed: CLOSED,
        booking: { en: 'Only vans need to book.', cy: 'Dim ond faniau sydd angen archebu lle.' },
        vans: {
          en: 'Vans and trailers need a permit, for up to 12 visits a year.',
          cy: 'Mae angen trwydded ar faniau a threlars, am hyd at 12 ymweliad y flwyddyn.',
        },
        rubble: { en: 'Rubble is £2.50 a bag of up to 20 kg.', cy: 'Mae rwbel yn £2.50 y bag, hyd at 20 kg.' },
        asbestos: {
          en: 'Asbestos must be booked, and is £15 a sheet.',
          cy: 'Rhaid archebu lle ar gyfer asbestos, ac mae’n £15 y ddalen.',
        },
        reuseShop: true,
        latitude: 52.831,
        longitude: -3.012,
      },
      {
        key: 'quayside',
        name: { en: 'Quayside recycling centre', cy: 'Canolfan ailgylchu Glan y Cei' },
        address: { en: 'Custom House Quay, Glanmarch, GM3 1AF', cy: "Cei'r Tolldy, Glanmarch, GM3 1AF" },
        summer: notWednesday('09:00-17:00'),
        winter: notWednesday('09:00-16:00'),
        closed: CLOSED,
        booking: { en: 'You do not need to book.', cy: 'Nid oes angen archebu lle.' },
        vans: { en: 'Vans are not allowed.', cy: 'Ni chaniateir faniau.' },
        rubble: { en: 'Rubble is not taken.', cy: 'Ni dderbynnir rwbel.' },
        asbestos: { en: 'Asbestos is not taken.', cy: 'Ni dderbynnir asbestos.' },
        reuseShop: false,
        latitude: 52.812,
        longitude: -2.981,
      },
    ],
  },
  councilTax: {
    year: '2026/27',
    areas: [
      {
        name: { en: 'Tref Glanmarch', cy: 'Tref Glanmarch' },
        wards: ['Town Centre', 'Riverside', 'Mill Fields'],
        bands: bands(152836, 178309, 203781, 229254, 280199, 331145, 382090, 458508, 534926),
      },
      {
        name: { en: 'Pont y Ffin', cy: 'Pont y Ffin' },
        wards: ['Border Bridge', 'Gorse Hill'],
        bands: bands(151683, 176963, 202244, 227524, 278085, 328646, 379207, 455048, 530889),
      },
      {
        name: { en: 'Bro Garth', cy: 'Bro Garth' },
        wards: ['Wood End', 'Garth', 'Upper Marsh'],
        bands: bands(150786, 175917, 201048, 226179, 276441, 326703, 376965, 452358, 527751),
      },
    ],
    instalments: [10, 12],
    directDebitDays: [1, 15, 25],
    emptyPremium: [
      { years: 1, percent: 100 },
      { years: 2, percent: 200 },
      { years: 3, percent: 300 },
    ],
    secondHomePremium: 150,
  },
  planning: {
    preApplicationPence: 2500,
    committee: {
      en: 'the first Wednesday of the month, at 2pm',
      cy: 'dydd Mercher cyntaf y mis, am 2pm',
    },
  },
  complaints: { stage1Days: 10, stage2Days: 20 },
  partners: [
    {
      key: 'debt-advice',
      name: { en: 'Citizens Advice Glanmarch', cy: 'Cyngor ar Bopeth Glanmarch' },
      helps: { en: 'free, private help with debt and bills', cy: 'cymorth preifat, am ddim, gyda dyled a biliau' },
      phone: '01632 960120',
      hours: { en: 'Monday to Friday, 10am to 4pm', cy: 'dydd Llun i ddydd Gwener, 10am i 4pm' },
    },
    {
      key: 'food-bank',
      name: { en: 'Glanmarch Food Bank', cy: 'Banc Bwyd Glanmarch' },
      helps: { en: 'food when money runs out', cy: 'bwyd pan fydd arian yn brin' },
      phone: '01632 960121',
      hours: { en: 'Tuesday and Friday, 11am to 2pm', cy: 'dydd Mawrth a dydd Gwener, 11am i 2pm' },
    },
    {
      key: 'carers',
      name: { en: 'Glanmarch Carers Centre', cy: 'Canolfan Gofalwyr Glanmarch' },
      helps: { en: 'help for people who look after someone', cy: 'cymorth i bobl sy’n gofalu am rywun' },
      phone: '01632 960122',
    },
    {
      key: 'advocacy',
      name: { en: 'Glanmarch Advocacy', cy: 'Eiriolaeth Glanmarch' },
      helps: { en: 'someone to speak up with you', cy: 'rhywun i siarad ar eich rhan' },
      phone: '01632 960123',
    },
    {
      key: 'deaf',
      name: { en: 'Glanmarch Deaf Centre', cy: 'Canolfan Byddar Glanmarch' },
      helps: { en: 'sign language and lip-speaking', cy: 'iaith arwyddion a darllen gwefusau' },
      phone: '01632 960124',
    },
    {
      key: 'translation',
      name: { en: 'our interpreting line', cy: 'ein llinell cyfieithu ar y pryd' },
      helps: { en: 'an interpreter on the phone, free', cy: 'cyfieithydd ar y ffôn, am ddim' },
      phone: '01632 960100',
    },
  ],
} as const;

export const marchfoldFacts = {
  links: links('marchfold.example'),
  bins: {
    missed: { workingDays: 1, by: '18:00' },
    missedReturnDays: 2,
    newContainer: { rubbishPence: 4200, recyclingPence: 4200, workingDays: 10, largerFrom: 6 },
    bulky: { pence: 4500, items: 5, halfPrice: true },
    assistedReviewYears: 2,
    sideWaste: 'We do not take bags left beside your bins.',
    centres: [
      {
        key: 'holt-lane',
        name: 'Holt Lane recycling centre',
        address: 'Holt Lane, Marchfold, GM7 2AF',
        summer: allWeek('08:30-18:00'),
        winter: allWeek('08:30-16:00'),
        closed: CLOSED,
        booking: 'Everyone must book a visit online first. Westmarch County Council runs this centre.',
        vans: 'Vans and trailers need a permit.',
        rubble: 'Rubble is free for two 50-litre bags a visit, on up to 4 visits in 4 weeks.',
        asbestos: 'Asbestos must be booked. One sheet is free.',
        reuseShop: true,
        latitude: 52.822,
        longitude: -2.967,
      },
    ],
  },
  councilTax: {
    year: '2026/27',
    areas: [
      {
        name: 'Marchfold Town',
        wards: ['Marchfold Town'],
        bands: bands(162026, 189030, 216035, 243039, 297048, 351056, 405065, 486078),
      },
      {
        name: 'Nether Holt and Holt Green',
        wards: ['Nether Holt', 'Holt Green'],
        bands: bands(159183, 185713, 212244, 238774, 291835, 344896, 397957, 477548),
      },
    ],
    instalments: [10, 12],
    directDebitDays: [1, 15, 25],
    emptyPremium: [
      { years: 1, percent: 100 },
      { years: 5, percent: 200 },
      { years: 10, percent: 300 },
    ],
    secondHomePremium: 100,
  },
  planning: { preApplicationPence: 6000, committee: 'the second Tuesday of the month, at 6pm' },
  complaints: { stage1Days: 10, stage2Days: 20 },
  partners: [
    {
      key: 'debt-advice',
      name: 'Citizens Advice Marchfold',
      helps: 'free, private help with debt and bills',
      phone: '01632 960130',
      hours: 'Monday to Friday, 10am to 4pm',
    },
    {
      key: 'food-bank',
      name: 'Marchfold Food Bank',
      helps: 'food when money runs out',
      phone: '01632 960131',
      hours: 'Monday and Thursday, 11am to 2pm',
    },
    { key: 'carers', name: 'Westmarch Carers', helps: 'help for people who look after someone', phone: '01632 960132' },
    { key: 'advocacy', name: 'Westmarch Advocacy', helps: 'someone to speak up with you', phone: '01632 960133' },
    { key: 'deaf', name: 'Westmarch Deaf Centre', helps: 'sign language and lip-speaking', phone: '01632 960134' },
    {
      key: 'translation',
      name: 'our interpreting line',
      helps: 'an interpreter on the phone, free',
      phone: '01632 960110',
    },
  ],
  county: {
    name: 'Westmarch County Council',
    phone: '01632 960140',
    website: 'https://westmarch.example',
    runs: 'roads, schools, social care and recycling centres',
  },
} as const;
