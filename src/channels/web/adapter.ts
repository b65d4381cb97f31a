// The Bot Framework adapter that runs the bot inside this process: no connector, no service address, nothing to call out to.
import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';

/** Where a turn's `claimed` callback waits for the bot. */
export const CLAIMED = Symbol('claimed');
export type Claimed = (said: number | null) => void;

type Logic = (context: TurnContext) => Promise<void>;

/**
 * What the bot sends is not delivered from here: it stands in the stored transcript, the one path by which lines reach
 * sockets and pollers, also after a restart and from other nodes. So sending only names what was sent.
 */
export class InProcessAdapter extends BotAdapter {
  /** Runs the bot over one incoming activity. Rejects as the bot does. */
  async run(activity: Partial<Activity>, logic: Logic, claimed: Claimed): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(CLAIMED, claimed);
    await this.runMiddleware(context, logic);
  }

  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const event = { type: 'event', name: 'continueConversation' };
    await this.runMiddleware(
      new TurnContext(this, TurnContext.applyConversationReference(event, reference, true)),
      logic,
    );
  }

  override sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return Promise.resolve(activities.map(({ id = '' }) => ({ id })));
  }

  /** What was said stays said. */
  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }

  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }
}
