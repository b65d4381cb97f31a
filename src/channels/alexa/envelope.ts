// The shape of what Alexa sends, as far as we read it: anything else is refused in words.
import type { RequestEnvelope } from 'ask-sdk-model';
import { z } from 'zod';

const text = z.string().min(1).max(10_000);
const application = z.looseObject({ applicationId: text });
const user = z.looseObject({ userId: text });

const slot = z.looseObject({
  name: text,
  value: z.string().nullish(),
  resolutions: z
    .looseObject({
      resolutionsPerAuthority: z
        .array(
          z.looseObject({
            authority: z.string(),
            status: z.looseObject({ code: z.string() }),
            values: z
              .array(z.looseObject({ value: z.looseObject({ name: z.string(), id: z.string().nullish() }) }))
              .nullish()
              .transform((values) => values ?? []),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const common = { requestId: text, timestamp: text, locale: z.string().nullish() };

/** Requests that take no speech: what happened to the skill, to its reminders or on a screen, and our own messages to it. */
export const SILENT = [
  'AlexaSkillEvent.SkillEnabled',
  'AlexaSkillEvent.SkillDisabled',
  'AlexaSkillEvent.SkillPermissionAccepted',
  'AlexaSkillEvent.SkillPermissionChanged',
  'AlexaSkillEvent.SkillAccountLinked',
  'Reminders.ReminderCreated',
  'Reminders.ReminderUpdated',
  'Reminders.ReminderStarted',
  'Reminders.ReminderStatusChanged',
  'Reminders.ReminderDeleted',
  'Messaging.MessageReceived',
  'Alexa.Presentation.APL.UserEvent',
  'Alexa.Presentation.APL.RuntimeError',
] as const;
/** With a session of their own, and words to answer with. */
const SPOKEN = [
  'LaunchRequest',
  'IntentRequest',
  'SessionEndedRequest',
  'Connections.Response',
  'SessionResumedRequest',
];

const request = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('LaunchRequest'), ...common }),
  z.looseObject({
    type: z.literal('IntentRequest'),
    ...common,
    intent: z.looseObject({
      name: text,
      confirmationStatus: z.string().nullish(),
      slots: z.record(z.string(), slot).nullish(),
    }),
  }),
  z.looseObject({ type: z.literal('SessionEndedRequest'), ...common, reason: z.string().nullish() }),
  z.looseObject({ type: z.literal('Connections.Response'), ...common, token: z.string().nullish() }),
  z.looseObject({ type: z.literal('SessionResumedRequest'), ...common }),
  z.looseObject({ type: z.enum(SILENT), ...common }),
]);

/** An account that is not told (a skill that was disabled, an older device) is nobody's: nothing is kept for it. */
const session = z.looseObject({
  sessionId: text,
  application: application.optional(),
  user: user.optional(),
  attributes: z.looseObject({}).nullish(),
});
const device = z.looseObject({ deviceId: z.string().nullish(), supportedInterfaces: z.looseObject({}).nullish() });

const envelope = z
  .looseObject({
    version: z.string().optional(),
    session: session.optional(),
    context: z.looseObject({
      System: z.looseObject({
        application,
        user: user.optional(),
        person: z.looseObject({ personId: text }).nullish(),
        device: device.nullish(),
        apiEndpoint: z.string().nullish(),
        apiAccessToken: z.string().nullish(),
      }),
    }),
    request,
  })
  .refine((value) => value.session !== undefined || !SPOKEN.includes(value.request.type), {
    path: ['session'],
    message: 'missing',
  });

export type Shaped =
  { readonly ok: true; readonly envelope: RequestEnvelope } | { readonly ok: false; readonly message: string };

/** Takes parsed JSON. The message is for whoever sent it: it names the field, never a value. */
export function shaped(body: unknown): Shaped {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { ok: false, message: 'The body must be one JSON object: an Alexa request envelope.' };
  const result = envelope.safeParse(body);
  // The SDK's type asks for fields that neither it nor we read here; the ones read are the ones checked above.
  if (result.success) return { ok: true, envelope: result.data as unknown as RequestEnvelope };
  const issue = result.error.issues[0];
  const field = (issue?.path ?? []).map(String).join('.').slice(0, 100);
  const wrong =
    issue?.code === 'invalid_union' ? 'is not a request type that this skill takes' : 'is missing or of the wrong kind';
  return { ok: false, message: `The field "${field}" ${wrong}.` };
}
