// Which outside systems a council has chosen in its council.yaml; their keys are settings.
import type { CrewOutcome } from './crew-log.js';

export interface OutsideSystems {
  /** Homes from OS Places; switched on by OS_PLACES_KEY. */
  readonly osPlaces?:
    | {
        /** Ordnance Survey's numbers of the council (LOCAL_CUSTODIAN_CODE); empty: homes of everyone. */
        readonly custodians: readonly number[];
      }
    | undefined;
  /** What protects a home from planning.data.gov.uk: England only. */
  readonly planningData?: boolean | undefined;
  /** The planning register in BOPS. */
  readonly bops?: { readonly url: string } | undefined;
  /** Council tax accounts of residents who have signed in; switched on by TAX_ACCOUNTS_KEY. */
  readonly taxAccounts?: { readonly url: string } | undefined;
  /** Collection days from files, one for each home or round. */
  readonly collectionFeeds?:
    | {
        /** With `{uprn}` or `{round}` where the file's own goes. */
        readonly url: string;
        readonly format: 'icalendar' | 'bins-json';
        /** Container keys by what the files call them, where the council's names and aliases do not tell. */
        readonly names: Readonly<Record<string, readonly string[]>>;
      }
    | undefined;
  /** Collection days and what the crews wrote, from a waste system that speaks the Waste Services API. */
  readonly wasteServices?:
    | {
        readonly url: string;
        /** Container keys by what the system calls them, where the council's names and aliases do not tell. */
        readonly names: Readonly<Record<string, readonly string[]>>;
        /** What the crews' own words mean, where they are not the standard's. */
        readonly events: Readonly<Record<string, CrewOutcome>>;
        /** The header that takes WASTE_SERVICES_KEY as it is; without it the key goes as a bearer token. */
        readonly keyHeader?: string | undefined;
      }
    | undefined;
}
