// The connectors a council has chosen, in place of its own files.
import type { Called } from '../core/called.js';
import type { AddressBook, Council, Words } from '../core/council.js';
import { Fault } from '../core/fault.js';
import { isoDate } from '../core/format.js';
import type { MessageSettings } from '../core/message-settings.js';
import type { MessageSender } from '../core/messages-out.js';
import type { Clock, Log, Ports, WordBook } from '../core/ports.js';
import type { Remotes } from '../core/remote.js';
import type { Vault } from '../core/store.js';
import type { Language } from '../core/turn.js';
import { createBankHolidays, withBankHolidays } from './bank-holidays/bank-holidays.js';
import { createBops } from './bops/bops.js';
import { createCollectionFeeds } from './collection-feeds/collection-feeds.js';
import { createKeptMessages, type KeptMessages } from './kept-messages/kept-messages.js';
import { createOsPlaces } from './os-places/os-places.js';
import { createPlanningData } from './planning-data/planning-data.js';
import { createTaxAccounts } from './tax-accounts/tax-accounts.js';
import { createWasteServices } from './waste-services/waste-services.js';

export interface ConnectParts {
  readonly council: Council;
  /** The homes of addresses.csv. */
  readonly addresses: AddressBook;
  readonly remotes: Remotes;
  readonly clock: Clock;
  readonly words: WordBook;
  /** Null: OS Places stays off, whatever council.yaml says. */
  readonly osPlacesKey: string | null;
  /** The same for council tax accounts. */
  readonly taxAccountsKey?: string | null;
  /** Null: the waste system is asked without a key. */
  readonly wasteServicesKey?: string | null;
}

export type Connected = Pick<
  Ports,
  'addresses' | 'planningRegister' | 'constraints' | 'collections' | 'crewLog' | 'taxAccounts'
>;

/** To be laid over what came from the council's files. */
export function connect(parts: ConnectParts): Connected {
  const { council, addresses: own, remotes, clock, words, osPlacesKey, taxAccountsKey = null } = parts;
  const { wasteServicesKey = null } = parts;
  const { osPlaces, planningData, bops, collectionFeeds, wasteServices, taxAccounts } = council.connectors ?? {};
  const { languages } = council;
  if (osPlacesKey !== null && !osPlaces)
    throw new Fault(
      'config/os-places',
      `OS_PLACES_KEY is set, and knowledge/councils/${council.key}/council.yaml does not choose OS Places`,
      'Write connectors: osPlaces: there (knowledge/councils/README.md shows how), or unset OS_PLACES_KEY',
    );
  if (taxAccountsKey !== null && !taxAccounts)
    throw new Fault(
      'config/tax-accounts',
      `TAX_ACCOUNTS_KEY is set, and knowledge/councils/${council.key}/council.yaml does not choose a system for accounts`,
      'Write connectors: taxAccounts: there (knowledge/councils/README.md shows how), or unset TAX_ACCOUNTS_KEY',
    );
  if (wasteServicesKey !== null && !wasteServices)
    throw new Fault(
      'config/waste-services',
      `WASTE_SERVICES_KEY is set, and knowledge/councils/${council.key}/council.yaml does not choose a waste system`,
      'Write connectors: wasteServices: there (knowledge/councils/README.md shows how), or unset WASTE_SERVICES_KEY',
    );
  const addresses =
    osPlaces && osPlacesKey
      ? createOsPlaces({ ...osPlaces, remote: remotes.open({ name: 'os-places' }), key: osPlacesKey, own, languages })
      : own;
  const postcodeOf = async (uprn: string): Promise<Called<string | null>> => {
    const home = await addresses.byUprn(uprn);
    return home.ok ? { ...home, value: home.value?.postcode ?? null } : home;
  };
  const today = (): string => isoDate(clock.council());
  return {
    addresses,
    ...(planningData && { constraints: createPlanningData(remotes.open({ name: 'planning-data' })) }),
    ...(bops && {
      planningRegister: createBops({ remote: remotes.open({ name: 'bops' }), base: bops.url, postcodeOf, today }),
    }),
    ...(taxAccounts &&
      taxAccountsKey !== null && {
        taxAccounts: createTaxAccounts({
          remote: remotes.open({ name: 'tax-accounts' }),
          base: taxAccounts.url,
          key: taxAccountsKey,
        }),
      }),
    ...(wasteServices &&
      createWasteServices({
        ...{ remote: remotes.open({ name: 'waste-services' }), base: wasteServices.url, council },
        ...{ names: wasteServices.names, events: wasteServices.events },
        headers: keyHeaders(wasteServices.keyHeader, wasteServicesKey),
        reason: (reason) => inEach(languages, (language) => words.text(`bins.crew.${reason}`, language)),
      })),
    ...(collectionFeeds && {
      collections: createCollectionFeeds({
        ...collectionFeeds,
        remote: remotes.open({ name: 'collection-feeds', limit: FEED_LIMIT }),
        council,
      }),
    }),
  };
}

const keyHeaders = (header: string | undefined, key: string | null): Readonly<Record<string, string>> =>
  key === null ? {} : header === undefined ? { authorization: `Bearer ${key}` } : { [header.toLowerCase()]: key };

const inEach = (languages: Council['languages'], said: (language: Language) => string): Words => ({
  en: said('en'),
  ...(languages.includes('cy') && { cy: said('cy') }),
});

export interface SenderParts {
  readonly settings: MessageSettings;
  readonly council: Council;
  readonly dataDir: string;
  readonly vault: Vault;
  readonly now: () => Date;
  readonly log: Log;
}

/** Who sends messages to residents; `kept` where a demo only keeps them. Their libraries are loaded only when they are chosen. */
export async function messageSenders(parts: SenderParts): Promise<{
  readonly senders: readonly MessageSender[];
  readonly kept: KeptMessages | null;
  close(): void;
}> {
  const { settings, council, dataDir, vault, now, log } = parts;
  const notify = settings.notify && (await import('./notify/notify.js')).createNotify(settings.notify, log);
  const smtp = settings.smtp && (await import('./smtp/smtp.js')).createSmtp(settings.smtp, log);
  const chosen = [notify, smtp].filter((one) => one !== null);
  const kept = chosen.length === 0 && council.demo ? createKeptMessages(dataDir, vault, now) : null;
  return { senders: kept ? [kept] : chosen, kept, close: () => smtp?.close() };
}

export interface BankHolidayNews {
  /** Its bank holidays are those known at the moment of asking. */
  readonly council: Council;
  /** Never rejects. */
  refresh(): Promise<void>;
}

/** Milliseconds: nobody waits for GOV.UK. */
const BANK_HOLIDAYS_MS = 20_000;

/** `names` by GOV.UK's title; `today` as an ISO date, Europe/London. */
export function openBankHolidays(
  council: Council,
  parts: {
    readonly names: Readonly<Record<string, Words>>;
    readonly remotes: Remotes;
    readonly today: () => string;
    readonly log: Log;
  },
): BankHolidayNews {
  const remote = parts.remotes.open({ name: 'bank-holidays', deadlineMs: BANK_HOLIDAYS_MS });
  const news = createBankHolidays({ ...parts, remote, shipped: council.bankHolidays });
  return { council: withBankHolidays(council, news), refresh: news.refresh };
}

/** Bytes; a year of one home is some 50 kB. */
const FEED_LIMIT = 500_000;
