// Amazon's services as the skill uses them: address, phone number, reminders, a word while waiting. Trouble is a value.
import { services } from 'ask-sdk-model';

/** Milliseconds for one call; two of them and an answer fit into the time of a turn. */
const WAIT = 1_500;

/** What a call can come to besides its value. `unsupported`: this device cannot; `gone`: what it was about is not there. */
export type Snag = 'denied' | 'none' | 'unsupported' | 'gone' | 'down';
export type Got<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Snag };

export interface DeviceAddress {
  /** "GM1 1AA". */
  readonly postcode: string;
  /** Address lines as their owner wrote them; empty with the postcode's permission only. */
  readonly lines: string;
}

export interface AmazonReminder {
  /** Local date and time without offset: "2026-11-23T19:00:00". */
  readonly at: string;
  readonly text: string;
}

export interface Amazon {
  address(device: string): Promise<Got<DeviceAddress>>;
  /** Digits as Amazon has them: "+447700900123". */
  phone(): Promise<Got<string>>;
  /** The reminder's id. */
  remind(reminder: AmazonReminder, now: Date): Promise<Got<string>>;
  move(token: string, reminder: AmazonReminder, now: Date): Promise<Got<true>>;
  forget(token: string): Promise<Got<true>>;
  /** Said while the answer is on its way; whether it was does not matter. */
  meanwhile(request: string, ssml: string): Promise<void>;
}

export interface AmazonOptions {
  /** Which addresses may be called: Amazon's own unless a test says otherwise. */
  readonly allow?: (url: URL) => boolean;
  readonly milliseconds?: number;
}

const HOSTS = /^api(?:\.eu|\.fe)?\.amazonalexa\.com$|^api(?:\.fe)?\.amazon\.com$/;
const amazons = (url: URL): boolean => url.protocol === 'https:' && url.port === '' && HOSTS.test(url.hostname);

/** A client with a deadline, which the SDK's own lacks; it follows no redirect. */
export const apiClient = ({ allow = amazons, milliseconds = WAIT }: AmazonOptions): services.ApiClient => ({
  invoke: async (request) => {
    const url = new URL(request.url);
    if (!allow(url)) throw new Error('not an address of Amazon');
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: request.headers.map(({ key, value }): [string, string] => [key, value]),
        ...(request.body === undefined ? {} : { body: request.body }),
        redirect: 'error',
        signal: AbortSignal.timeout(milliseconds),
      });
      return { statusCode: response.status, body: await response.text(), headers: [] };
    } catch (error) {
      // The SDK writes to what it catches, and a time-out's message cannot be written to.
      throw new Error(`no answer: ${error instanceof Error ? error.name : 'unknown'}`, { cause: error });
    }
  },
});

/** `endpoint` and `token` come with each request, and are good for it alone. */
export function createAmazon(endpoint: string, token: string, options: AmazonOptions): Amazon {
  const client = apiClient(options);
  const factory = new services.ServiceClientFactory({
    apiClient: client,
    apiEndpoint: endpoint,
    authorizationValue: token,
  });
  return {
    address: async (device) => {
      const addresses = factory.getDeviceAddressServiceClient();
      const whole = await got(() => addresses.getFullAddress(device), addressOf);
      if (whole.ok || whole.why !== 'denied') return whole;
      return got(() => addresses.getCountryAndPostalCode(device), addressOf);
    },
    phone: () =>
      got(
        () => factory.getUpsServiceClient().getProfileMobileNumber(),
        (found) => {
          const digits = `${found?.countryCode ?? ''}${found?.phoneNumber ?? ''}`.replace(/[^\d+]/g, '');
          return digits === '' ? null : digits;
        },
      ),
    remind: (reminder, now) =>
      got(
        () => factory.getReminderManagementServiceClient().createReminder(bodyOf(reminder, now)),
        (made) => made?.alertToken ?? null,
        REMINDER_SNAGS,
      ),
    move: (alert, reminder, now) =>
      got(
        () => factory.getReminderManagementServiceClient().updateReminder(alert, bodyOf(reminder, now)),
        done,
        REMINDER_SNAGS,
      ),
    forget: (alert) =>
      got(() => factory.getReminderManagementServiceClient().deleteReminder(alert), done, REMINDER_SNAGS),
    meanwhile: async (requestId, speech) => {
      const directive: services.directive.Directive = { type: 'VoicePlayer.Speak', speech };
      await got(() => factory.getDirectiveServiceClient().enqueue({ header: { requestId }, directive }), done);
    },
  };
}

const done = (): true => true;

/** Amazon's own demo reads 401 as "not permitted" and 403 as "this device cannot" for reminders; 409 is a refusal of updates. */
const REMINDER_SNAGS: Readonly<Record<number, Snag>> = {
  401: 'denied',
  403: 'unsupported',
  404: 'gone',
  409: 'denied',
};
const SNAGS: Readonly<Record<number, Snag>> = { 401: 'denied', 403: 'denied', 404: 'gone' };

/** Every answer of a service, well-formed or not, as a value. `read` gives null for one that holds nothing. */
async function got<A, T>(
  call: () => Promise<A>,
  read: (answer: A | undefined) => T | null,
  snags = SNAGS,
): Promise<Got<T>> {
  try {
    const value = read((await call()) ?? undefined);
    return value === null ? { ok: false, why: 'none' } : { ok: true, value };
  } catch (error) {
    const { statusCode } = error as { readonly statusCode?: number };
    return { ok: false, why: (statusCode === undefined ? undefined : snags[statusCode]) ?? 'down' };
  }
}

function addressOf(
  found: (services.deviceAddress.ShortAddress & Partial<services.deviceAddress.Address>) | undefined,
): DeviceAddress | null {
  const letters = (found?.postalCode ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (letters.length < 5 || (found?.countryCode && !/^(?:GB|UK)$/i.test(found.countryCode))) return null;
  const lines = [found?.addressLine1, found?.addressLine2, found?.addressLine3].filter(Boolean).join(', ');
  return { postcode: `${letters.slice(0, -3)} ${letters.slice(-3)}`, lines };
}

const bodyOf = ({ at, text }: AmazonReminder, now: Date): services.reminderManagement.ReminderRequest => ({
  requestTime: now.toISOString().replace('Z', ''),
  trigger: { type: 'SCHEDULED_ABSOLUTE', scheduledTime: at, timeZoneId: 'Europe/London' },
  alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text }] } },
  pushNotification: { status: 'ENABLED' },
});
