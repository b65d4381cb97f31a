// What the invented facts of both demo councils share: pages of a website, opening hours, a table of council tax.

/** Pence a year by band: the council tax table of each area. */
export const bands = (...pence: readonly number[]): Readonly<Record<string, number>> =>
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
export const links = (site: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(PAGES).map(([key, page]) => [key, `https://${site}/${page}`]));

export const allWeek = (hours: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, hours]),
  );
export const notWednesday = (hours: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(allWeek(hours)).filter(([day]) => day !== 'wednesday'));
export const CLOSED = ['12-25', '12-26', '01-01'];
