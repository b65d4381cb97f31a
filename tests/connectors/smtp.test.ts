// Contract: RFC 5321 (its reply codes), RFC 3207 (STARTTLS) and RFC 8058 (one-click unsubscribe).
// nodemailer against a mail server on this machine: what arrives, over TLS, and what a refusal means.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtp, type Smtp } from '../../src/connectors/smtp/smtp.js';
import type { WrittenMessage } from '../../src/core/messages-out.js';
import { makeCertificate } from '../support/alexa-chain.js';

const FROM = 'Glanmarch Council <no-reply@glanmarch.example>';
const message: WrittenMessage = {
  by: 'email',
  to: 'jo@example.org',
  subject: 'Biniau yfory: bag â chaead clir',
  body: 'Rhowch y rhain allan heno yn Tŷ Newydd.\n\nDiolch.',
  reference: 'reminder-1-2026-11-24',
  unsubscribe: 'https://chat.council.example/reminders/stop/abc',
};

interface Arrived {
  readonly user: string;
  readonly secure: boolean;
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const logged: unknown[] = [];
const keep = (...line: unknown[]): void => void logged.push(line);
const log = { info: keep, warn: keep, error: keep };

/** Refuses with this answer at one of the steps. */
type Refusing = { readonly at: 'auth' | 'from' | 'to' | 'data'; readonly code: number } | null;

async function open(refusing: Refusing = null, options: SMTPServerOptions = {}) {
  logged.length = 0;
  const arrived: Arrived[] = [];
  const refusal = (at: NonNullable<Refusing>['at']): Error | null =>
    refusing?.at === at ? Object.assign(new Error('No.'), { responseCode: refusing.code }) : null;
  const server = new SMTPServer({
    ...{ hideSTARTTLS: true, authOptional: true, logger: false, closeTimeout: 100 },
    ...options,
    onAuth: (auth, _session, done) => {
      const wrong = refusal('auth');
      if (wrong) done(wrong);
      else done(null, { user: `${auth.username ?? ''}:${auth.password ?? ''}` });
    },
    onMailFrom: (_address, _session, done) => {
      done(refusal('from'));
    },
    onRcptTo: (_address, _session, done) => {
      done(refusal('to'));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          ...{ raw, user: String(session.user ?? ''), secure: session.secure },
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        });
        done(refusal('data'));
      });
    },
  });
  server.on('error', keep);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => {
    server.close();
  });
  const { port } = server.server.address() as AddressInfo;
  const sender = (url: string, ca?: string): Smtp => {
    const smtp = createSmtp({ url: url.replace('PORT', String(port)), from: FROM, ...(ca ? { ca } : {}) }, log);
    closing.push(() => {
      smtp.close();
    });
    return smtp;
  };
  return { arrived, sender };
}

/** Header fields by name, unfolded. */
const headersOf = (raw: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (raw.split('\r\n\r\n')[0] ?? '')
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );

describe('an e-mail', () => {
  it('arrives whole, with the two headers of one-click unsubscribing', async () => {
    const { arrived, sender } = await open();
    expect(await sender('smtp://127.0.0.1:PORT').send(message)).toEqual({ sent: true });
    const [one] = arrived;
    expect(one).toMatchObject({ from: 'no-reply@glanmarch.example', to: ['jo@example.org'] });
    const headers = headersOf(one?.raw ?? '');
    expect(headers).toMatchObject({
      'list-unsubscribe': '<https://chat.council.example/reminders/stop/abc>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      'message-id': '<reminder-1-2026-11-24@glanmarch.example>',
      to: 'jo@example.org',
    });
    const body = Buffer.from(
      (one?.raw ?? '')
        .split('\r\n\r\n')
        .slice(1)
        .join('\r\n\r\n')
        .replace(/=\r\n/g, '')
        .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
    expect(body).toContain('Tŷ Newydd');
  });

  it('has neither header where nothing was subscribed to', async () => {
    const { arrived, sender } = await open();
    const { unsubscribe: _, ...plain } = message;
    await sender('smtp://127.0.0.1:PORT').send(plain);
    expect(arrived[0]?.raw).not.toMatch(/unsubscribe/i);
  });

  it('goes to one address, whatever is written in it', async () => {
    const { arrived, sender } = await open();
    for (const to of ['jo@example.org, other@example.org', 'jo@example.org\r\nBcc: other@example.org'])
      await sender('smtp://127.0.0.1:PORT').send({ ...message, to });
    expect(arrived.flatMap((one) => one.to)).not.toContain('other@example.org');
    expect(arrived.map(({ raw }) => headersOf(raw)['bcc'])).toEqual(arrived.map(() => undefined));
  });

  it('goes by TLS with a name and a password', async () => {
    const certificate = makeCertificate({ name: 'localhost', hosts: ['localhost'], ca: true });
    const key = certificate.keys.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { arrived, sender } = await open(null, { secure: true, key, cert: certificate.pem });
    const url = 'smtps://council:password@localhost:PORT';
    expect(await sender(url, certificate.pem).send(message)).toEqual({ sent: true });
    expect(arrived[0]).toMatchObject({ secure: true, user: 'council:password' });
    // A certificate that nobody vouches for is not talked to.
    expect(await sender(url).send(message)).toEqual({ sent: false, why: 'later' });
    expect(arrived).toHaveLength(1);
  });

  it('does not go in the clear to another machine', async () => {
    const { arrived, sender } = await open();
    // This machine, by a name that does not say so.
    expect(await sender('smtp://[::ffff:127.0.0.1]:PORT').send(message)).toEqual({ sent: false, why: 'later' });
    expect(arrived).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    [{ at: 'to', code: 550 }, 'refused'],
    [{ at: 'to', code: 450 }, 'later'],
    [{ at: 'from', code: 553 }, 'refused'],
    [{ at: 'data', code: 554 }, 'refused'],
    [{ at: 'data', code: 451 }, 'later'],
    [{ at: 'auth', code: 535 }, 'later'],
  ] as const)('%o: %s', async (refusing, why) => {
    const { sender } = await open(refusing, { allowInsecureAuth: true });
    expect(await sender('smtp://council:password@127.0.0.1:PORT').send(message)).toEqual({ sent: false, why });
    expect(JSON.stringify(logged)).not.toMatch(/jo@example|password|Biniau/);
  });

  it('is no refusal when nobody answers', async () => {
    const smtp = createSmtp({ url: 'smtp://127.0.0.1:1', from: FROM }, log);
    expect(await smtp.send(message)).toEqual({ sent: false, why: 'later' });
    smtp.close();
  });

  it('comes at once for a text: there is no such thing here', async () => {
    const { arrived, sender } = await open();
    expect(await sender('smtp://127.0.0.1:PORT').send({ ...message, by: 'text' })).toEqual({
      sent: false,
      why: 'refused',
    });
    expect(arrived).toEqual([]);
  });
});
