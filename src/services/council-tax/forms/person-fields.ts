// Questions about people and papers: a name, some words that may be left out, the account number on the bill.
import { readYesNo } from '../../../core/kinds/yes-no.js';
import { LEAVE_OUT } from '../../../core/leave-out.js';
import { wordsField } from '../../../core/form-fields.js';
import type { Field, ServiceContext } from '../../../core/service.js';

/** Kept where the resident would rather not say, or does not know. */
export const LEFT_OUT = 'none';
const SKIPS = new RegExp(
  String.raw`^\W*(?:(?:${LEAVE_OUT}|pass|pasio)(?: (?:it|this|that|hyn))?|none|no idea|i don'?t (?:know|have (?:it|one|that))|not sure|don'?t know|dim|ddim yn gwybod|does gen i ddim un)\W*$`,
  'i',
);
const QUESTION = /\?\s*$/;
const SHORT = 200;

/** Some words in answer to a question; a question of their own is none, and nor is "skip this". */
export function saidField(name: string, key: string): Field {
  const plain = wordsField(name, key);
  return {
    anyWords: true,
    ask: plain.ask,
    read: (text, offered, context) =>
      QUESTION.test(text) || SKIPS.test(text) || text.length > SHORT
        ? Promise.resolve({ kind: 'other' })
        : plain.read(text, offered, context),
  };
}

/** A person's name: what has a figure in it is a day or a home. */
export function nameField(name: string, key: string): Field {
  const said = saidField(name, key);
  return {
    ...said,
    read: (text, offered, context) =>
      /\d/.test(text) ? Promise.resolve({ kind: 'other' }) : said.read(text, offered, context),
  };
}

/** The same, and it may be left out. */
export function optionalField(name: string, key: string, wanted: Field = saidField(name, key)): Field {
  return {
    ...(wanted.anyWords && { anyWords: true }),
    ask: async (context) => ({ ...(await wanted.ask(context)), options: [skip(context)] }),
    read: (text, offered, context) =>
      text === `answer:${LEFT_OUT}` || SKIPS.test(text) || readYesNo(text) === 'no'
        ? Promise.resolve({ kind: 'answers', answers: { [name]: LEFT_OUT } })
        : wanted.read(text, offered, context),
  };
}

const skip = ({ ports, language }: ServiceContext) => ({
  value: `answer:${LEFT_OUT}`,
  label: ports.words.text('request.contact.skip', language),
});

/** Six to twelve figures, as they stand on a bill; letters before them are not kept. */
const ACCOUNT = /(?<!\d)(?:\d[ -]?){5,11}\d(?!\d)/;

/** The account number, never used to show anything: it only helps staff to find the account. */
export const accountField: Field = optionalField('tax-account', 'tax-form.account', {
  ask: () => Promise.resolve({ say: [{ key: 'tax-form.account' }], options: [] }),
  read: (text) => {
    const number = ACCOUNT.exec(text)?.[0].replace(/\D/g, '');
    if (number !== undefined && text.length < SHORT)
      return Promise.resolve({ kind: 'answers', answers: { 'tax-account': number } });
    const attempt = /\d/.test(text) && text.length < 40;
    return Promise.resolve(
      attempt ? { kind: 'refused', say: [{ key: 'tax-form.account.format' }] } : { kind: 'other' },
    );
  },
});

export const payerField: Field = saidField('payer', 'tax-form.payer');
