// The bot: makes a turn of an incoming activity, has the core take it, and sends the reply.
import { ActivityHandler, type Activity, type TurnContext } from 'botbuilder-core';
import type { TakeHandoff } from '../../core/handoff-events.js';
import type { Take } from '../../core/ports.js';
import type { Input, Language, Turn } from '../../core/turn.js';
import { replyActivity } from './activities.js';
import { CLAIMED, type Claimed } from './adapter.js';

/** Who is speaking from where; the input is read from the activity itself. */
export type Place = Omit<Turn, 'input' | 'can'>;

export interface BotParts {
  readonly take: Take;
  readonly place: (activity: Activity) => Place;
  /** What this way in can do beyond a screen to which messages can be pushed. */
  readonly can?: Partial<Turn['can']>;
  /** Hears of handoff events; absent: they are passed over. */
  readonly handoff?: TakeHandoff;
}

/** One handler for both ways in; only `place` differs between our own Direct Line and the Bot Framework service. */
export function createBot({ take, place, can = {}, handoff }: BotParts): ActivityHandler {
  const turn = async (context: TurnContext, input: Input): Promise<void> => {
    const claimed = context.turnState.get<Claimed | undefined>(CLAIMED);
    const reply = await take({ ...place(context.activity), can: { push: true, screen: true, ...can }, input }, claimed);
    if (reply) await context.sendActivity(replyActivity(reply, null));
  };
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await turn(context, inputOf(context.activity));
    await next();
  });
  bot.onMembersAdded(async (context, next) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id !== recipient.id)) await turn(context, { kind: 'start' });
    await next();
  });
  if (handoff)
    bot.onEvent(async (context, next) => {
      const { activity } = context;
      if (activity.name?.startsWith('handoff.') === true) {
        const turn = {
          ...place(activity),
          can: { push: true, screen: true, ...can },
          input: { kind: 'start' } as const,
        };
        const answer = await handoff({ channel: activity.channelId, activity, turn });
        if (answer) await context.sendActivity(answer);
      }
      await next();
    });
  bot.onEndOfConversation(async (context, next) => {
    await turn(context, { kind: 'stop' });
    await next();
  });
  return bot;
}

function inputOf(activity: Pick<Activity, 'text' | 'value'>): Input {
  const text = typeof activity.text === 'string' ? activity.text : '';
  const value = optionOf(activity.value);
  return value === null ? { kind: 'text', text } : { kind: 'choice', value, text: text === '' ? value : text };
}

/** The value that one of our own buttons sends back. */
export function optionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('option' in value)) return null;
  return typeof value.option === 'string' && value.option !== '' ? value.option : null;
}

/** A language of the council for a locale such as `cy-GB`; the first one for any other. */
export function languageOf(locale: string | undefined, languages: readonly Language[], otherwise: Language): Language {
  const asked = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === asked) ?? otherwise;
}
