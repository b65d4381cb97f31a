// Sends e-mails by a mail server of the council's.
import { createTransport } from 'nodemailer';
import type { MessageSender, Sent } from '../../core/messages-out.js';
import type { Log } from '../../core/ports.js';

export interface SmtpSettings {
  /** `smtps://user:password@host` (TLS from the start), or `smtp://…` (STARTTLS, without which nothing is sent but to this machine). */
  readonly url: string;
  /** "Glanmarch Council <no-reply@glanmarch.example>". */
  readonly from: string;
  /** For tests: a certificate authority of their own. */
  readonly ca?: string;
}

export interface Smtp extends MessageSender {
  close(): void;
}

const DEADLINE_MS = 9_000;
const HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

export function createSmtp({ url, from, ca }: SmtpSettings, log: Log): Smtp {
  const { hostname, protocol } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: protocol === 'smtp:' && !HERE.test(hostname),
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: DEADLINE_MS,
    greetingTimeout: DEADLINE_MS,
    socketTimeout: DEADLINE_MS,
    // Nothing of ours names a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    can: ['email'],
    close: () => {
      transport.close();
    },
    send: async ({ by, to, subject, body, reference, unsubscribe }) => {
      if (by !== 'email') return { sent: false, why: 'refused' };
      const sending = transport.sendMail({
        from,
        // As an address, so that no part of it is read as a second one.
        to: { name: '', address: to },
        subject,
        text: body,
        // The same when it is tried again, so that mailboxes can tell that it is the same message.
        messageId: `<${reference}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe === undefined
            ? {}
            : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
      try {
        await within(sending);
        return { sent: true };
      } catch (error) {
        return whyNot(error, reference, log);
      }
    },
  };
}

/** RFC 5321, 4.2.1: a 5yz answer to the message or its addresses is for good; signing in is ours to put right. */
function whyNot(error: unknown, reference: string, log: Log): Sent {
  const { code, responseCode } = (error ?? {}) as { readonly code?: unknown; readonly responseCode?: unknown };
  const fields = { code, status: responseCode, reference };
  const forGood =
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  log.warn(
    fields,
    forGood ? 'the mail server refused a message' : 'the mail server did not take a message; it will be tried again',
  );
  return { sent: false, why: forGood ? 'refused' : 'later' };
}

async function within<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' }));
    }, DEADLINE_MS);
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
