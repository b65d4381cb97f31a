// What is invented about Glanmarch's charges, windows, recycling centres, council tax and partners.
import { allWeek, bands, CLOSED, links, notWednesday } from './facts.js';

const glanmarchParts = (community: string, pence: number) => [
  { name: { en: 'Glanmarch Council', cy: 'Cyngor Glanmarch' }, pence: 183840 },
  { name: { en: 'the police', cy: 'yr heddlu' }, pence: 39564 },
  { name: { en: `${community} community council`, cy: `Cyngor Cymuned ${community}` }, pence },
];

export const glanmarchFacts = {
  links: links('glanmarch.example'),
  bins: {
    missed: { workingDays: 2, by: '23:59' },
    dayEnds: '17:00',
    missedReturnDays: 2,
    newContainer: { rubbishPence: 3500, recyclingPence: 0, workingDays: 10, largerFrom: 6 },
    bulky: { pence: 3000, items: 3, halfPrice: true, refundDays: 3 },
    assistedReviewYears: 2,
    sharpsCollection: true,
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
        parts: glanmarchParts('Tref Glanmarch', 5850),
      },
      {
        name: { en: 'Pont y Ffin', cy: 'Pont y Ffin' },
        wards: ['Border Bridge', 'Gorse Hill'],
        bands: bands(151683, 176963, 202244, 227524, 278085, 328646, 379207, 455048, 530889),
        parts: glanmarchParts('Pont y Ffin', 4120),
      },
      {
        name: { en: 'Bro Garth', cy: 'Bro Garth' },
        wards: ['Wood End', 'Garth', 'Upper Marsh'],
        bands: bands(150786, 175917, 201048, 226179, 276441, 326703, 376965, 452358, 527751),
        parts: glanmarchParts('Bro Garth', 2775),
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
