// The interaction model's shape and every rule of Alexa's that we know: a model that breaks one is never written.
import { z } from 'zod';
import { invocationProblem } from '../../core/invocation-name.js';
import { BUILT_IN } from './names.js';
import { LONGEST_SAMPLE, SAMPLE } from './samples.js';

/** Amazon's figures: 1.5 MB, 250 intents, 350 with slot types, 140 characters a value. Its figures for samples and slots are not published: ours. */
export const LIMITS = {
  bytes: 1_500_000,
  intents: 250,
  intentsAndTypes: 350,
  value: 140,
  samples: 150,
  slots: 20,
} as const;

/** Amazon's slot types that the British model may name. */
export const AMAZON_TYPES = [
  'AMAZON.NUMBER',
  'AMAZON.AlphaNumeric',
  'AMAZON.PhoneNumber',
  'AMAZON.FOUR_DIGIT_NUMBER',
  'AMAZON.StreetName',
  'AMAZON.SearchQuery',
  'AMAZON.DATE',
] as const;

const name = z.string().regex(/^(?:AMAZON\.)?[A-Za-z][A-Za-z_]*$/, 'may hold only letters and underscores');
const value = z
  .string()
  .min(1)
  .max(LIMITS.value)
  .regex(/^[\p{L}\p{M}\d ,.'&@-]+$/u, 'holds a character that Alexa refuses');

const slotType = z.strictObject({
  name,
  values: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.strictObject({ value, synonyms: z.array(value).min(1).optional() }),
      }),
    )
    .min(1),
});
const intent = z.strictObject({
  name,
  slots: z
    .array(z.strictObject({ name, type: name, samples: z.array(z.string().max(LONGEST_SAMPLE)).min(1).optional() }))
    .max(LIMITS.slots)
    .optional(),
  samples: z
    .array(z.string().max(LONGEST_SAMPLE).regex(SAMPLE, 'is not a sample that Alexa takes'))
    .max(LIMITS.samples),
});
const languageModel = z.strictObject({
  invocationName: z.string(),
  modelConfiguration: z.strictObject({
    fallbackIntentSensitivity: z.strictObject({ level: z.enum(['LOW', 'MEDIUM', 'HIGH']) }),
  }),
  intents: z.array(intent).max(LIMITS.intents),
  types: z.array(slotType),
});

const promptNames = z.record(z.string(), z.string());
const dialog = z.strictObject({
  /** The skill itself decides what to ask next. */
  delegationStrategy: z.literal('SKILL_RESPONSE'),
  intents: z.array(
    z.strictObject({
      name,
      confirmationRequired: z.boolean(),
      prompts: promptNames,
      slots: z.array(
        z.strictObject({
          name,
          type: name,
          elicitationRequired: z.boolean(),
          confirmationRequired: z.boolean(),
          prompts: promptNames,
          validations: z
            .array(z.strictObject({ type: z.literal('hasEntityResolutionMatch'), prompt: z.string() }))
            .optional(),
        }),
      ),
    }),
  ),
});
const prompts = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Za-z.]+$/),
    variations: z.array(z.strictObject({ type: z.enum(['PlainText', 'SSML']), value: z.string().min(1) })).min(1),
  }),
);
const whole = z.strictObject({ languageModel, dialog: dialog.optional(), prompts: prompts.optional() });

export type LanguageModel = z.infer<typeof languageModel>;
export type ModelIntent = z.infer<typeof intent>;
export type ModelType = z.infer<typeof slotType>;
export interface InteractionModel {
  readonly interactionModel: z.infer<typeof whole>;
}

/** What is wrong with a model, in words; empty when Alexa should take it. */
export function problemsOf(model: InteractionModel): readonly string[] {
  const shape = z.strictObject({ interactionModel: whole }).safeParse(model);
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  const { intents, types, invocationName } = model.interactionModel.languageModel;
  const misnamed = invocationProblem(invocationName);
  return [
    ...(misnamed ? [`the invocation name "${invocationName}" ${misnamed.what}`] : []),
    ...(Buffer.byteLength(JSON.stringify(model)) > LIMITS.bytes ? ['the model is larger than 1.5 MB'] : []),
    ...(intents.length + types.length > LIMITS.intentsAndTypes
      ? ['there are more than 350 intents and slot types']
      : []),
    ...repeated(intents.map((one) => one.name)).map((one) => `intent ${one} is there twice`),
    ...repeated(types.map((one) => one.name)).map((one) => `slot type ${one} is there twice`),
    ...Object.keys(BUILT_IN)
      .filter((one) => !intents.some((own) => own.name === one))
      .map((one) => `${one} is missing`),
    ...types.flatMap(typeProblems),
    ...dialogProblems(model.interactionModel),
    ...intents.flatMap((one) => intentProblems(one, types)),
    ...repeated(intents.flatMap((one) => one.samples.map((sample) => byType(sample, one)))).map(
      (one) => `the sample "${one}" is there twice`,
    ),
  ];
}

function intentProblems(one: ModelIntent, types: readonly ModelType[]): readonly string[] {
  const slots = one.slots ?? [];
  const used = new Set(one.samples.flatMap(slotsIn));
  const known = (type: string): boolean =>
    AMAZON_TYPES.some((amazon) => amazon === type) || types.some((own) => own.name === type);
  return [
    ...(one.samples.length === 0 && !one.name.startsWith('AMAZON.') ? [`${one.name} has no samples`] : []),
    ...repeated(slots.map((slot) => slot.name)).map((slot) => `${one.name} has the slot ${slot} twice`),
    ...slots
      .filter((slot) => !known(slot.type))
      .map((slot) => `${one.name} has a slot of the unknown type ${slot.type}`),
    ...slots.filter((slot) => !used.has(slot.name)).map((slot) => `${one.name} never uses its slot ${slot.name}`),
    ...[...used]
      .filter((slot) => !slots.some((own) => own.name === slot))
      .map((slot) => `${one.name} uses the slot ${slot} and does not have it`),
    ...one.samples
      .filter((sample) => repeated(slotsIn(sample)).length > 0)
      .map((sample) => `${one.name}: "${sample}" has a slot twice`),
    ...one.samples
      .filter((sample) => searchProblem(sample, one))
      .map((sample) => `${one.name}: "${sample}" needs words around its search query, and no other slot`),
  ];
}

/** Every prompt that is named is there, and every intent and slot of the dialog is one of the model's. */
function dialogProblems({
  languageModel: { intents },
  dialog,
  prompts = [],
}: InteractionModel['interactionModel']): readonly string[] {
  const there = new Set(prompts.map(({ id }) => id));
  return (dialog?.intents ?? []).flatMap((one) => {
    const own = intents.find((intent) => intent.name === one.name);
    const named = [
      ...Object.values(one.prompts),
      ...one.slots.flatMap((slot) => [
        ...Object.values(slot.prompts),
        ...(slot.validations ?? []).map(({ prompt }) => prompt),
      ]),
    ];
    return [
      ...(own ? [] : [`the dialog has the unknown intent ${one.name}`]),
      ...one.slots
        .filter((slot) => own && !own.slots?.some((mine) => mine.name === slot.name && mine.type === slot.type))
        .map((slot) => `the dialog of ${one.name} has the unknown slot ${slot.name}`),
      ...named.filter((id) => !there.has(id)).map((id) => `the prompt ${id} is missing`),
      ...(one.confirmationRequired && !one.prompts['confirmation']
        ? [`${one.name} is confirmed without a prompt`]
        : []),
    ];
  });
}

/** A search query slot stands with at least one fixed word, and alone in its sample. */
const searchProblem = (sample: string, one: ModelIntent): boolean => {
  const slots = slotsIn(sample);
  const queries = slots.filter((slot) =>
    one.slots?.some((own) => own.name === slot && own.type === 'AMAZON.SearchQuery'),
  );
  return queries.length > 0 && (slots.length > 1 || sample.trim() === `{${slots[0] ?? ''}}`);
};

const typeProblems = (type: ModelType): readonly string[] => [
  ...repeated(type.values.map((one) => one.id)).map((id) => `${type.name} has the id ${id} twice`),
  ...repeated(type.values.flatMap((one) => [one.name.value, ...(one.name.synonyms ?? [])])).map(
    (word) => `${type.name} has "${word}" twice`,
  ),
];

export const slotsIn = (sample: string): readonly string[] =>
  [...sample.matchAll(/\{([a-z_]+)\}/g)].map(([, slot]) => slot ?? '');

/** Two samples that differ only in the names of slots of one type are the same to Alexa. */
const byType = (sample: string, one: ModelIntent): string =>
  sample.replace(
    /\{([a-z_]+)\}/g,
    (_, slot: string) => `{${one.slots?.find((own) => own.name === slot)?.type ?? slot}}`,
  );

function repeated(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(all.filter((one) => seen.size === seen.add(one).size))];
}
