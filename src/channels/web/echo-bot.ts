// A bare Bot Framework bot that says back what it heard, with nothing around it: what `npm run bench` compares us with.
import { ActivityHandler, BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder-core';

class EchoAdapter extends BotAdapter {
  constructor(private readonly deliver: (activity: Partial<Activity>) => void) {
    super();
  }
  override sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    activities.forEach(this.deliver);
    return Promise.resolve(activities.map(({ id = '' }) => ({ id })));
  }
  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }
  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }
  override continueConversation(): Promise<void> {
    return Promise.resolve();
  }
  run(activity: Partial<Activity>, bot: ActivityHandler): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), (context) => bot.run(context));
  }
}

/** `deliver` gets each reply, with `replyToId` set by the framework. */
export function createEchoBot(
  deliver: (activity: Partial<Activity>) => void,
): (activity: Partial<Activity>) => Promise<void> {
  const adapter = new EchoAdapter(deliver);
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`You said: ${context.activity.text}`);
    await next();
  });
  return (activity) => adapter.run(activity, bot);
}
