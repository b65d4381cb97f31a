// A Lambda function's first two events, in a process of their own: what they took and what was said goes to stdout as JSON.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [out = '', skillId = ''] = process.argv.slice(2);

const event = (type: string, more: object = {}): object => ({
  version: '1.0',
  session: {
    new: true,
    sessionId: `amzn1.echo-api.session.${randomUUID()}`,
    application: { applicationId: skillId },
    user: { userId: 'amzn1.ask.account.BENCH' },
  },
  context: {
    System: {
      application: { applicationId: skillId },
      user: { userId: 'amzn1.ask.account.BENCH' },
      device: { deviceId: 'amzn1.ask.device.BENCH', supportedInterfaces: {} },
      apiEndpoint: 'https://api.eu.amazonalexa.com',
    },
  },
  request: {
    type,
    requestId: `amzn1.echo-api.request.${randomUUID()}`,
    timestamp: new Date().toISOString(),
    locale: 'en-GB',
    ...more,
  },
});

const spoken = (answer: unknown): string =>
  (answer as { readonly response?: { readonly outputSpeech?: { readonly ssml?: string } } }).response?.outputSpeech
    ?.ssml ?? '';

const { handler } = (await import(pathToFileURL(join(out, 'index.mjs')).href)) as typeof import('../../lambda.js');
const opened = spoken(await handler(event('LaunchRequest')));
const first = performance.now();
const { user, system } = process.cpuUsage();
const question = { name: 'question', value: 'how do i pay my council tax', confirmationStatus: 'NONE' };
const intent = { name: 'AskIntent', confirmationStatus: 'NONE', slots: { question } };
const answered = spoken(await handler(event('IntentRequest', { intent })));
const second = performance.now();
process.stdout.write(JSON.stringify({ first, second, cpu: (user + system) / 1000, said: [opened, answered] }), () =>
  process.exit(0),
);
