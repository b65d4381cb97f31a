// What is invented about Marchfold, apart from its homes: its council file, holiday table and neighbour.
import type { DemoCouncil } from './council-file.js';
import { marchfoldFacts } from './marchfold-facts.js';

const OFFICE_HOURS = {
  monday: '08:45-17:00',
  tuesday: '08:45-17:00',
  wednesday: '08:45-17:00',
  thursday: '08:45-17:00',
  friday: '08:45-16:30',
};

const christmasDay = ['Christmas Day'] as const;
const christmas = ['the Christmas holidays'] as const;
const newYearsDay = ["New Year's Day"] as const;
const goodFriday = ['Good Friday'] as const;

export const marchfold: DemoCouncil = {
  key: 'marchfold',
  bilingual: false,
  file: {
    name: 'Marchfold District Council',
    shortName: 'Marchfold Council',
    nation: 'england',
    gss: 'E07999991',
    languages: ['en'],
    demo: true,
    website: 'https://marchfold.example',
    brandColour: '#5b2a6e',
    referencePrefix: 'MFD',
    invocationName: 'marchfold council',
    examplePostcode: 'GM7 1AB',
    keepDays: 30,
    contact: {
      phone: '01632 960110',
      outOfHours: '01632 960199',
      email: 'contact@marchfold.example',
      address: 'Council Offices, Market Square, Marchfold, GM7 1AE',
      hours: OFFICE_HOURS,
    },
    deskHours: OFFICE_HOURS,
    postcodesWithoutHomes: ['GM7 1AE'],
    ...marchfoldFacts,
    collections: {
      weekA: '2026-11-02',
      outBy: '06:30',
      confirmed: [
        { from: '2026-04-01', to: '2027-04-30' },
        { from: '2027-05-01', to: '2028-04-30' },
      ],
      containers: [
        {
          key: 'food',
          name: 'brown caddy',
          contents: 'food waste',
          aliases: {
            en: [
              'food',
              'food bin',
              'food caddy',
              'food recycling',
              'caddy',
              'kitchen waste',
              'slop bucket',
              'brown bin',
            ],
          },
          colour: '#7a4a21',
          schedule: { every: 'week' },
        },
        {
          key: 'recycling',
          name: 'blue-lidded bin',
          contents: 'glass, plastic, cans and cartons',
          aliases: {
            en: [
              'recycling',
              'recycling bin',
              'blue bin',
              'blue lid bin',
              'glass',
              'plastic',
              'cans',
              'tins',
              'bottles',
            ],
          },
          colour: '#1f5fa8',
          pattern: 'lid',
          schedule: { every: 'fortnight', letter: 'own' },
        },
        {
          key: 'paper-card',
          name: 'blue sack',
          contents: 'paper and card',
          aliases: { en: ['recycling', 'paper', 'card', 'cardboard', 'blue bag', 'newspapers'] },
          colour: '#1f5fa8',
          schedule: { every: 'fortnight', letter: 'own' },
        },
        {
          key: 'residual',
          name: 'black bin',
          contents: 'rubbish',
          aliases: {
            en: [
              'rubbish',
              'rubbish bin',
              'general waste',
              'refuse',
              'grey bin',
              'household waste',
              'big bin',
              'main bin',
              'trash',
            ],
          },
          colour: '#26292b',
          schedule: { every: 'fortnight', letter: 'other' },
        },
        {
          key: 'garden',
          name: 'green bin',
          contents: 'garden waste',
          aliases: {
            en: [
              'garden',
              'garden bin',
              'green waste',
              'grass',
              'grass cuttings',
              'leaves',
              'hedge cuttings',
              'brown bin',
            ],
          },
          colour: '#1d7a3c',
          schedule: {
            every: 'fortnight',
            letter: 'own',
            breaks: [
              { from: '2026-12-21', to: '2027-01-03' },
              { from: '2027-12-20', to: '2028-01-02' },
            ],
          },
          subscription: { pricePence: 5800 },
        },
      ],
    },
  },
  holidays: [
    ['2026-12-25', '2026-12-26', christmasDay],
    ['2027-01-01', '2027-01-02', newYearsDay],
    ['2027-03-26', '2027-03-27', goodFriday],
    ['2027-12-27', '2027-12-28', christmas],
    ['2027-12-28', '2027-12-29', christmas],
    ['2027-12-29', '2027-12-30', christmas],
    ['2027-12-30', '2027-12-31', christmas],
    ['2027-12-31', '2028-01-02', christmas],
    ['2028-04-14', '2028-04-15', goodFriday],
  ],
  neighbours: [
    {
      name: 'Glanmarch County Borough Council',
      postcodes: 'GM1; GM2; GM3; GM4',
      phone: '01632 960100',
      website: 'https://glanmarch.example',
      references: 'GLM; P/####/####',
    },
  ],
};
