// "We have your request": to whoever gave a way to reach them, with nothing that they wrote in it.
import { expect, it } from 'vitest';
import type { Ports } from '../../src/core/ports.js';
import { requestService, type RequestForm } from '../../src/core/request-form.js';
import type { ServiceContext } from '../../src/core/service.js';
import { newSession } from '../../src/core/session.js';
import type { Slots } from '../../src/core/turn.js';
import { turn } from '../store/sample.js';

const form: RequestForm = {
  id: 'bins.missed',
  fields: {},
  intro: 'x',
  next: () => null,
  summary: () => Promise.resolve([{ field: 'words', value: 'quagga' }]),
  request: () => ({ about: 'glass' }),
  done: () => ({ say: [] }),
};
const ports = {
  references: { next: () => Promise.resolve('GLM-4K7P-2QX1') },
  words: {
    text: (key: string, language: string) => `${key} in ${language}`,
    speech: () => '',
    has: (key: string) => !key.endsWith('.glass'),
  },
  register: new Map(),
  council: { referencePrefix: 'GLM' },
} as unknown as Ports;
const effects = async (answers: Slots) => {
  const context: ServiceContext = { ports, turn: turn('t'), session: newSession('cy'), language: 'cy', answers };
  return (await requestService(form).run(context)).effects ?? [];
};

it.each([
  ['jo@example.org', 'email'],
  ['07700 900300', 'text'],
] as const)('goes to %s', async (contact, by) => {
  const [request, message, ...others] = await effects({ contact, words: 'quagga' });
  expect(request).toMatchObject({ kind: 'make-request' });
  expect(message).toEqual({
    kind: 'send-message',
    message: {
      ...{ by, to: contact, language: 'cy', words: 'message.request', reference: 'GLM-4K7P-2QX1' },
      data: { reference: 'GLM-4K7P-2QX1', subject: 'label.bins.missed in cy' },
    },
  });
  expect(others).toEqual([]);
});

it.each<Slots>([{}, { contact: 'none' }, { contact: '01632 960300' }])('goes to nobody for %o', async (answers) => {
  expect((await effects(answers)).map(({ kind }) => kind)).toEqual(['make-request']);
});
