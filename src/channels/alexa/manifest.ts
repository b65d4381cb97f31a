// The skill package: the model, the store's entry and the command line's file, as they stand in skills/alexa/.
import type { Council } from '../../core/council.js';
import { Fault } from '../../core/fault.js';
import { icon } from './icon.js';
import { interactionModel, type ModelParts } from './model.js';
import { problemsOf } from './model-schema.js';
import { SCOPES } from './scopes.js';
import { storePage, type StorePage, type StoreParts } from './store-page.js';

export interface PackageParts extends Omit<ModelParts, 'council'> {
  readonly council: ModelParts['council'] & Pick<Council, 'shortName' | 'website' | 'brandColour' | 'links'>;
  readonly label: StoreParts['label'];
  /** Where Alexa sends requests: `https://…/api/alexa`. */
  readonly endpoint: string;
  /** Where residents link their accounts and our own pages are, `https://…`, and what Amazon is known by there. */
  readonly linking: { readonly site: string; readonly clientId: string };
}

/** A word the public documents do not list for councils: change it in the console if the store offers a better one. */
const CATEGORY = 'ORGANIZERS_AND_ASSISTANTS';
const SMALL = 'assets/images/en-GB_smallIcon.png';
const LARGE = 'assets/images/en-GB_largeIcon.png';
/** Pixels of each side. */
const ICONS: Readonly<Record<string, number>> = { [SMALL]: 108, [LARGE]: 512 };
/** What we are told outside a talk: what was kept must go when the skill does, or the leave for it, or a reminder. */
const EVENTS = [
  'SKILL_DISABLED',
  'SKILL_PERMISSION_ACCEPTED',
  'SKILL_PERMISSION_CHANGED',
  'SKILL_ACCOUNT_LINKED',
  'REMINDER_DELETED',
] as const;

export interface PackageFile {
  /** Relative to `skills/alexa/`. */
  readonly path: string;
  readonly content: string | Buffer;
}

/** @throws Fault when Alexa would refuse the model or the store the words. */
export function skillPackage(parts: PackageParts): readonly PackageFile[] {
  const model = interactionModel(parts);
  const problems = problemsOf(model);
  if (problems.length > 0)
    throw new Fault(
      'alexa/model',
      `Alexa would refuse the model: ${problems.slice(0, 5).join('; ')}`,
      'Mend intents/en/alexa.yaml, or the phrases it names',
    );
  return [
    file('ask-resources.json', {
      askcliResourcesVersion: '2020-03-31',
      profiles: { default: { skillMetadata: { src: './skill-package' } } },
    }),
    file('skill-package/skill.json', manifest(parts, storePage({ ...parts, store: parts.samples.store, model }))),
    file('skill-package/interactionModels/custom/en-GB.json', model),
    ...Object.entries(ICONS).map(([path, size]) => ({
      path: `skill-package/${path}`,
      content: icon(size, parts.council.brandColour),
    })),
    file('account-linking.json', accountLinking(parts.linking)),
  ];
}

const file = (path: string, content: object): PackageFile => ({
  path,
  content: `${JSON.stringify(content, null, 2)}\n`,
});

/** Without the secret, which is never written into a file: see the README. Linking stays optional when the skill is enabled. */
const accountLinking = ({ site, clientId }: PackageParts['linking']): object => ({
  accountLinkingRequest: {
    type: 'AUTH_CODE',
    authorizationUrl: `${site}/alexa/authorize`,
    accessTokenUrl: `${site}/alexa/token`,
    clientId,
    accessTokenScheme: 'HTTP_BASIC',
    scopes: ['resident'],
    domains: [],
    defaultTokenExpirationInSeconds: 3600,
    skipOnEnablement: true,
  },
});

function manifest({ council, endpoint, linking }: PackageParts, store: StorePage): object {
  // An AWS function has no certificate of its own.
  const address = endpoint.startsWith('arn:') ? { uri: endpoint } : { uri: endpoint, sslCertificateType: 'Trusted' };
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        isAvailableWorldwide: false,
        distributionCountries: ['GB'],
        distributionMode: 'PUBLIC',
        category: CATEGORY,
        testingInstructions: store.testing,
        locales: {
          'en-GB': {
            name: store.name,
            summary: store.summary,
            description: store.description,
            examplePhrases: store.examplePhrases,
            smallIconUri: `file://${SMALL}`,
            largeIconUri: `file://${LARGE}`,
            keywords: store.keywords,
          },
        },
      },
      apis: {
        custom: {
          endpoint: address,
          regions: { EU: { endpoint: address } },
          interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }],
        },
      },
      events: { endpoint: address, subscriptions: EVENTS.map((eventName) => ({ eventName })) },
      permissions: Object.values(SCOPES).map(({ manifest: name }) => ({ name })),
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        usesHealthInfo: false,
        locales: {
          'en-GB': {
            privacyPolicyUrl: council.links.privacy,
            termsOfUseUrl: council.links.terms ?? `${linking.site}/terms`,
          },
        },
      },
    },
  };
}
