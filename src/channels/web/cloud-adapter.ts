// The SDK's cloud adapter, for Teams and other channels of Azure Bot Service. Loaded only when an app id is set.
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ActivityHandler,
  type ConversationReference,
} from 'botbuilder';

/** How this bot is registered with the Bot Framework service. */
export interface BotFrameworkSettings {
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly password: string;
  /** Empty for a multi-tenant app. */
  readonly tenantId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
}

export type Processed = { readonly status: number; readonly body?: unknown };

export interface Cloud {
  /** Runs the bot over a request of the service; 401 when the caller did not prove to be it. Rejects as the bot does. */
  process(authorization: string, activity: Record<string, unknown>): Promise<Processed>;
  /** Says something unasked where the reference leads. */
  push(reference: Partial<ConversationReference>, activity: Partial<Activity>): Promise<void>;
}

/** `CloudAdapter.process` would print errors and send their text to the caller, so the step beneath it is used. */
class QuietCloudAdapter extends CloudAdapter {
  async answer(authorization: string, activity: Activity, bot: ActivityHandler): Promise<Processed> {
    const invoked = await this.processActivity(authorization, activity, (context) => bot.run(context));
    return { status: invoked?.status ?? 200, body: invoked?.body };
  }
}

export function createCloud({ appId, password, tenantId, type }: BotFrameworkSettings, bot: ActivityHandler): Cloud {
  const adapter = new QuietCloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: type,
    }),
  );
  return {
    process: async (authorization, activity) => {
      try {
        return await adapter.answer(authorization, withDates(activity), bot);
      } catch (error) {
        if (isRefusal(error)) return { status: 401 };
        throw error;
      }
    },
    push: (reference, activity) =>
      adapter.continueConversationAsync(appId, reference, async (context) => {
        await context.sendActivity(activity);
      }),
  };
}

/** The SDK's types promise dates where the wire has text. The service's own signature vouches for the rest. */
function withDates(activity: Record<string, unknown>): Activity {
  const dated = { ...activity };
  for (const name of ['timestamp', 'localTimestamp', 'expiration']) {
    const text = dated[name];
    if (typeof text === 'string') dated[name] = new Date(text);
  }
  return dated as unknown as Activity;
}

/** The SDK's AuthenticationError, which it does not export. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 403);
