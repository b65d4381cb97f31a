// The dialog model: which slots Alexa may be told to ask for, with which words, and which answer is confirmed.
import { CONFIRMED_INTENT, ELICITED } from './dialog.js';
import type { InteractionModel, ModelIntent } from './model-schema.js';
import type { SampleBook } from './sample-book.js';

/** Only for intents that have words of their own in the sample book; empty when none has. */
export function dialogModel(
  words: SampleBook['prompts'],
  intents: readonly ModelIntent[],
): Pick<InteractionModel['interactionModel'], 'dialog' | 'prompts'> {
  const found = Object.values(ELICITED).flatMap(({ intent, slot }) => {
    const said = words[intent];
    const type = intents.find((one) => one.name === intent)?.slots?.find((one) => one.name === slot)?.type;
    return said && type ? [{ intent, slot, type, said }] : [];
  });
  if (found.length === 0) return {};
  return {
    dialog: {
      delegationStrategy: 'SKILL_RESPONSE',
      intents: found.map(({ intent, slot, type, said }) => {
        const confirmed = intent === CONFIRMED_INTENT && said.confirm !== undefined;
        const prompts: Record<string, string> = confirmed ? { confirmation: `Confirm.${intent}` } : {};
        return {
          name: intent,
          confirmationRequired: confirmed,
          prompts,
          slots: [
            {
              name: slot,
              type,
              elicitationRequired: true,
              confirmationRequired: false,
              prompts: { elicitation: `Ask.${intent}` },
              ...(type.startsWith('AMAZON.')
                ? {}
                : { validations: [{ type: 'hasEntityResolutionMatch' as const, prompt: `Again.${intent}` }] }),
            },
          ],
        };
      }),
    },
    prompts: found.flatMap(({ intent, type, said }) => [
      prompt(`Ask.${intent}`, said.ask),
      ...(type.startsWith('AMAZON.') ? [] : [prompt(`Again.${intent}`, said.again)]),
      ...(intent === CONFIRMED_INTENT && said.confirm !== undefined ? [prompt(`Confirm.${intent}`, said.confirm)] : []),
    ]),
  };
}

const prompt = (id: string, value: string) => ({ id, variations: [{ type: 'PlainText' as const, value }] });
