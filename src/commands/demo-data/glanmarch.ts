// What is invented about Glanmarch, apart from its homes: its council file, holiday table and neighbour.
import type { DemoCouncil } from './council-file.js';
import { glanmarchFacts } from './glanmarch-facts.js';

const OFFICE_HOURS = {
  monday: '08:45-17:00',
  tuesday: '08:45-17:00',
  wednesday: '08:45-17:00',
  thursday: '08:45-17:00',
  friday: '08:45-16:30',
};

const christmasDay = ['Christmas Day', 'Dydd Nadolig'] as const;
const christmas = ['the Christmas holidays', "gwyliau'r Nadolig"] as const;
const newYearsDay = ["New Year's Day", 'Dydd Calan'] as const;
const newYear = ['the New Year holidays', "gwyliau'r Flwyddyn Newydd"] as const;

export const glanmarch: DemoCouncil = {
  key: 'glanmarch',
  bilingual: true,
  file: {
    name: { en: 'Glanmarch County Borough Council', cy: 'Cyngor Bwrdeistref Sirol Glanmarch' },
    shortName: { en: 'Glanmarch Council', cy: 'Cyngor Glanmarch' },
    nation: 'wales',
    gss: 'W06999991',
    languages: ['en', 'cy'],
    demo: true,
    website: 'https://glanmarch.example',
    brandColour: '#0b5351',
    referencePrefix: 'GLM',
    invocationName: 'glanmarch council',
    examplePostcode: 'GM2 1AA',
    keepDays: 30,
    contact: {
      phone: { en: '01632 960100', cy: '01632 960101' },
      outOfHours: '01632 960199',
      email: 'contact@glanmarch.example',
      address: {
        en: 'Civic Offices, Mill Fields Park, Glanmarch, GM2 2AA',
        cy: "Swyddfeydd y Cyngor, Parc Caeau'r Felin, Glanmarch, GM2 2AA",
      },
      hours: OFFICE_HOURS,
    },
    deskHours: OFFICE_HOURS,
    postcodesWithoutHomes: ['GM2 2AA'],
    ...glanmarchFacts,
    collections: {
      weekA: '2026-11-02',
      outBy: '07:00',
      confirmed: [
        { from: '2026-04-01', to: '2027-04-30' },
        { from: '2027-05-01', to: '2028-04-30' },
      ],
      containers: [
        {
          key: 'food',
          name: { en: 'green caddy', cy: 'cadi gwyrdd' },
          contents: { en: 'food waste', cy: 'gwastraff bwyd' },
          aliases: {
            en: [
              'food',
              'food bin',
              'food caddy',
              'food recycling',
              'caddy',
              'kitchen waste',
              'slop bucket',
              'green bin',
            ],
            cy: ['bwyd', 'bin bwyd', 'cadi', 'cadi bwyd', 'cadi cegin', 'bin gwastraff bwyd', 'compo', 'bin gwyrdd'],
          },
          colour: '#1d7a3c',
          schedule: { every: 'week' },
        },
        {
          key: 'plastics',
          name: { en: 'red bag', cy: 'bag coch' },
          contents: { en: 'plastics and cans', cy: 'plastig a chaniau' },
          aliases: {
            en: ['recycling', 'red sack', 'plastic', 'plastics', 'cans', 'tins', 'cans and plastics'],
            cy: ['ailgylchu', 'sach goch', 'plastig', 'caniau', 'caniau a thuniau', 'tuniau'],
          },
          colour: '#c8202f',
          schedule: { every: 'week' },
        },
        {
          key: 'card',
          name: { en: 'blue bag', cy: 'bag glas' },
          contents: { en: 'card', cy: 'cerdyn' },
          aliases: {
            en: ['recycling', 'blue sack', 'cardboard', 'boxes'],
            cy: ['ailgylchu', 'sach las', 'cardbord', 'cardfwrdd'],
          },
          colour: '#1f5fa8',
          schedule: { every: 'week' },
        },
        {
          key: 'paper',
          name: { en: 'clear-lidded bag', cy: 'bag â chaead clir' },
          contents: { en: 'paper', cy: 'papur' },
          aliases: {
            en: ['recycling', 'clear bag', 'clear lid bag', 'newspapers', 'papers'],
            cy: ['ailgylchu', 'bag clir', 'bag papur', 'papurau newydd'],
          },
          colour: '#d9dde0',
          pattern: 'clear',
          schedule: { every: 'fortnight', letter: 'own' },
        },
        {
          key: 'glass',
          name: { en: 'green box', cy: 'bocs gwyrdd' },
          contents: { en: 'glass', cy: 'gwydr' },
          aliases: {
            en: ['recycling', 'glass box', 'bottles', 'bottles and jars', 'jars', 'green bin'],
            cy: ['ailgylchu', 'bocs gwydr', 'blwch gwyrdd', 'poteli', 'poteli a jariau', 'jariau', 'bin gwyrdd'],
          },
          colour: '#2e8b57',
          schedule: { every: 'fortnight', letter: 'other' },
        },
        {
          key: 'residual',
          name: { en: 'grey bin', cy: 'bin llwyd' },
          contents: { en: 'rubbish', cy: 'gwastraff cyffredinol' },
          aliases: {
            en: [
              'rubbish',
              'rubbish bin',
              'general waste',
              'refuse',
              'black bin',
              'household waste',
              'big bin',
              'main bin',
              'trash',
            ],
            cy: ['sbwriel', 'bin sbwriel', 'gwastraff', 'bin gwastraff', 'bin du', 'bin mawr', 'ysbwriel'],
          },
          colour: '#6b7278',
          schedule: { every: 'three-weeks' },
        },
        {
          key: 'garden',
          name: { en: 'brown bin', cy: 'bin brown' },
          contents: { en: 'garden waste', cy: 'gwastraff gardd' },
          aliases: {
            en: ['garden', 'garden bin', 'green waste', 'grass', 'grass cuttings', 'leaves', 'hedge cuttings'],
            cy: ['gardd', 'bin gardd', 'gwastraff gwyrdd', "gwastraff o'r ardd", 'glaswellt', 'dail'],
          },
          colour: '#7a4a21',
          schedule: { every: 'fortnight', letter: 'own', months: [3, 4, 5, 6, 7, 8, 9, 10, 11] },
          subscription: { pricePence: 4600 },
        },
        {
          key: 'nappy',
          name: { en: 'yellow sack', cy: 'sach felen' },
          contents: { en: 'nappies and pads', cy: 'cewynnau a phadiau' },
          aliases: {
            en: ['nappy', 'nappies', 'nappy sack', 'nappy bag', 'pads', 'hygiene waste', 'yellow bag'],
            cy: ['cewyn', 'cewynnau', 'clytiau', 'sach gewynnau', 'padiau', 'bag melyn'],
          },
          colour: '#f2c200',
          schedule: { every: 'fortnight', letter: 'own' },
        },
      ],
    },
  },
  holidays: [
    ['2026-12-25', '2026-12-26', christmasDay],
    ['2026-12-28', '2026-12-29', christmas],
    ['2026-12-29', '2026-12-30', christmas],
    ['2026-12-30', '2026-12-31', christmas],
    ['2026-12-31', '2027-01-02', christmas],
    ['2027-01-01', '2027-01-04', newYearsDay],
    ['2027-01-04', '2027-01-05', newYear],
    ['2027-01-05', '2027-01-06', newYear],
    ['2027-01-06', '2027-01-07', newYear],
    ['2027-01-07', '2027-01-08', newYear],
    ['2027-01-08', '2027-01-09', newYear],
    ['2027-12-27', '2027-12-28', christmas],
    ['2027-12-28', '2027-12-29', christmas],
    ['2027-12-29', '2027-12-30', christmas],
    ['2027-12-30', '2027-12-31', christmas],
    ['2027-12-31', '2028-01-02', christmas],
    ['2028-01-03', '2028-01-04', newYear],
    ['2028-01-04', '2028-01-05', newYear],
    ['2028-01-05', '2028-01-06', newYear],
    ['2028-01-06', '2028-01-07', newYear],
    ['2028-01-07', '2028-01-08', newYear],
  ],
  neighbours: [
    {
      name: 'Marchfold District Council',
      name_cy: 'Cyngor Dosbarth Marchfold',
      postcodes: 'GM7; GM8',
      phone: '01632 960110',
      website: 'https://marchfold.example',
      references: 'MFD; ##/#####/???',
    },
  ],
};
