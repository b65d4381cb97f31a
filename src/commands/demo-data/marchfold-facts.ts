// What is invented about Marchfold's charges, windows, recycling centres, council tax, partners and county.
import { allWeek, bands, CLOSED, links } from './facts.js';

const marchfoldParts = (parish: number) => [
  { name: 'Westmarch County Council, with adult social care', pence: 174123 },
  { name: 'Marchfold District Council', pence: 21492 },
  { name: 'the police', pence: 30150 },
  { name: 'the fire service', pence: 9864 },
  { name: 'your parish council', pence: parish },
];

export const marchfoldFacts = {
  links: links('marchfold.example'),
  bins: {
    missed: { workingDays: 1, by: '18:00' },
    dayEnds: '17:00',
    missedReturnDays: 2,
    newContainer: {
      rubbishPence: 4200,
      recyclingPence: 4200,
      workingDays: 10,
      free: ['food', 'paper-card'],
      largerFrom: 6,
    },
    bulky: { pence: 4500, items: 5, halfPrice: true },
    assistedReviewYears: 2,
    sharpsCollection: false,
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
        parts: marchfoldParts(7410),
      },
      {
        name: 'Nether Holt and Holt Green',
        wards: ['Nether Holt', 'Holt Green'],
        bands: bands(159183, 185713, 212244, 238774, 291835, 344896, 397957, 477548),
        parts: marchfoldParts(3145),
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
