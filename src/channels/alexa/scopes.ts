// The permissions that the skill asks for. Amazon spells some of them one way in the manifest and another on a card.
import type { Directive } from 'ask-sdk-model';

export const SCOPES = {
  address: { manifest: 'alexa::devices:all:address:full:read', card: 'read::alexa:device:all:address' },
  postcode: {
    manifest: 'alexa:devices:all:address:country_and_postal_code:read',
    card: 'read::alexa:device:all:address:country_and_postal_code',
  },
  phone: { manifest: 'alexa::profile:mobile_number:read', card: 'alexa::profile:mobile_number:read' },
  reminders: {
    manifest: 'alexa::alerts:reminders:skill:readwrite',
    card: 'alexa::alerts:reminders:skill:readwrite',
  },
  person: { manifest: 'alexa::person_id:read', card: 'alexa::person_id:read' },
} as const;

const request = (scope: string) => ({
  '@type': 'AskForPermissionsConsentRequest',
  '@version': '2',
  permissionScopes: [{ permissionScope: scope, consentLevel: 'ACCOUNT' }],
});

/** Alexa asks for a permission by voice and comes back to the skill (SessionResumedRequest) with `token`. */
export const CONSENT = (scope: string, token: string): Directive => ({
  type: 'Connections.StartConnection',
  uri: 'connection://AMAZON.AskForPermissionsConsent/2',
  token,
  onCompletion: 'RESUME_SESSION',
  input: request(scope),
});

/** The same for reminders, which have a way of their own (Connections.Response). */
export const REMINDER_CONSENT = (token: string): Directive => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  token,
  payload: request(SCOPES.reminders.manifest),
});
