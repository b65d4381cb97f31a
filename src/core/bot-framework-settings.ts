// Where the chat is known to Bot Framework, as the environment names it.

export interface BotFrameworkSettings {
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly password: string;
  /** Empty for a multi-tenant app. */
  readonly tenantId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
}

interface Settings {
  readonly MicrosoftAppId?: string | undefined;
  readonly MicrosoftAppPassword?: string | undefined;
  readonly MicrosoftAppTenantId?: string | undefined;
  readonly MicrosoftAppType: BotFrameworkSettings['type'];
}

/** Null where no app id is set: the chat is then served by our own Direct Line alone. */
export const botFrameworkSettings = (settings: Settings): BotFrameworkSettings | null =>
  settings.MicrosoftAppId === undefined
    ? null
    : {
        appId: settings.MicrosoftAppId,
        password: settings.MicrosoftAppPassword ?? '',
        tenantId: settings.MicrosoftAppTenantId ?? '',
        type: settings.MicrosoftAppType,
      };
