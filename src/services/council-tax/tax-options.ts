// The choices under an answer of these guides: a person, and another question.
import type { Option } from '../../core/reply.js';
import type { ServiceContext } from '../../core/service.js';

export const person = ({ ports, language }: ServiceContext): Option => ({
  value: 'do:person',
  label: ports.words.text('person.talk', language),
});

/** `value` is `intent:<id>`. */
export const labelled = (value: string, { ports, language }: ServiceContext): Option => ({
  value,
  label: ports.words.text(`label.${value.replace('intent:', '')}`, language),
});
