// GOV.UK Notify: sends texts and e-mails. Every message is a template there, whose one field, ((message)), holds all our words.
import { NotifyClient } from 'notifications-node-client';
import type { MessageBy, MessageSender, Sent, WrittenMessage } from '../../core/messages-out.js';
import type { Log } from '../../core/ports.js';

export interface NotifySettings {
  /** `<name>-<service id>-<secret>`, from Notify's API integration page. */
  readonly key: string;
  /** Id of a template whose text is ((message)); null where texts are not sent. */
  readonly textTemplate: string | null;
  /** Id of a template whose subject is ((subject)) and whose message is ((message)); null where e-mails are not sent. */
  readonly emailTemplate: string | null;
  /** For tests; Notify's own unless told. */
  readonly url?: string;
}

const NOTIFY_URL = 'https://api.notifications.service.gov.uk';
const DEADLINE_MS = 10_000;

export function createNotify(
  { key, textTemplate, emailTemplate, url = NOTIFY_URL }: NotifySettings,
  log: Log,
): MessageSender {
  const client = new NotifyClient(url, key);
  withDeadline(client);
  const can: MessageBy[] = [
    ...(emailTemplate ? (['email'] as const) : []),
    ...(textTemplate ? (['text'] as const) : []),
  ];

  const send = async (message: WrittenMessage): Promise<void> => {
    const { by, to, subject, body, reference, unsubscribe } = message;
    if (by === 'text') {
      await client.sendSms(textTemplate ?? '', to, { personalisation: { message: body }, reference });
      return;
    }
    await client.sendEmail(emailTemplate ?? '', to, {
      personalisation: { subject, message: body },
      reference,
      ...(unsubscribe === undefined ? {} : { oneClickUnsubscribeURL: unsubscribe }),
    });
  };

  return {
    can,
    send: async (message) => {
      if (!can.includes(message.by)) return { sent: false, why: 'refused' };
      try {
        await send(message);
        return { sent: true };
      } catch (error) {
        return whyNot(error, message.reference, log);
      }
    },
  };
}

/**
 * By the status alone: Notify's messages may change (its documentation, "error handling"). 400 is about this message: the
 * address, or a template that is not as NotifySettings says. 403 (key, clock), 429 (limits) and 5xx pass, or are put right by us.
 */
function whyNot(error: unknown, reference: string, log: Log): Sent {
  const { status, data } = responseOf(error);
  const errors = namesOf(data);
  const fields = { status, errors, reference };
  if (status === 400) {
    log.error(fields, 'Notify refused a message');
    return { sent: false, why: 'refused' };
  }
  if (status === 403) log.error(fields, 'Notify does not accept NOTIFY_API_KEY, or the clock here is wrong');
  else log.warn(fields, 'Notify did not take a message; it will be tried again');
  return { sent: false, why: 'later' };
}

function responseOf(error: unknown): { readonly status: number | null; readonly data: unknown } {
  if (!isObject(error) || !isObject(error['response'])) return { status: null, data: null };
  const { status, data } = error['response'];
  return { status: typeof status === 'number' ? status : null, data };
}

/** "ValidationError" and the like; never the messages, which name the address. */
function namesOf(data: unknown): readonly string[] {
  if (!isObject(data) || !Array.isArray(data['errors'])) return [];
  return data['errors'].flatMap((one: unknown) =>
    isObject(one) && typeof one['error'] === 'string' ? [one['error'].slice(0, 40)] : [],
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The client sets none, and follows redirects with the key in hand. */
function withDeadline(client: NotifyClient): void {
  const { restClient } = client.apiClient as { readonly restClient: Parameters<NotifyClient['setClient']>[0] };
  client.setClient(restClient.create({ timeout: DEADLINE_MS, maxRedirects: 0 }));
}
