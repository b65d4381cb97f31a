// Who sends messages to residents: the settings for it, and which of them go together.

export interface MessageSettings {
  readonly notify: {
    readonly key: string;
    readonly textTemplate: string | null;
    readonly emailTemplate: string | null;
    /** What Notify shows when it passes a received text on; null: no texts are received. */
    readonly callbackToken: string | null;
  } | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
}

/** As they stand in the environment. */
export type GivenMessageSettings = Readonly<
  Partial<
    Record<
      | 'NOTIFY_API_KEY'
      | 'NOTIFY_TEXT_TEMPLATE'
      | 'NOTIFY_EMAIL_TEMPLATE'
      | 'NOTIFY_CALLBACK_TOKEN'
      | 'SMTP_URL'
      | 'MAIL_FROM'
      | 'PUBLIC_URL',
      string | undefined
    >
  >
>;

/** Both null: nothing is sent, and a demo shows its messages to staff. `wrong` hears which setting is missing and what it must be. */
export function messageSettings(
  given: GivenMessageSettings,
  wrong: (name: keyof GivenMessageSettings, wrong: string) => void,
): MessageSettings {
  const { NOTIFY_API_KEY: key, SMTP_URL: url, MAIL_FROM: from } = given;
  const { NOTIFY_TEXT_TEMPLATE: text, NOTIFY_EMAIL_TEMPLATE: email, NOTIFY_CALLBACK_TOKEN: callbackToken } = given;
  if (key !== undefined && text === undefined && email === undefined)
    wrong('NOTIFY_TEXT_TEMPLATE', 'or NOTIFY_EMAIL_TEMPLATE must be set with NOTIFY_API_KEY');
  if (key === undefined)
    for (const name of ['NOTIFY_TEXT_TEMPLATE', 'NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_CALLBACK_TOKEN'] as const)
      if (given[name] !== undefined) wrong('NOTIFY_API_KEY', `must be set with ${name}`);
  if (url !== undefined && from === undefined) wrong('MAIL_FROM', 'must be set with SMTP_URL');
  if (url === undefined && from !== undefined) wrong('SMTP_URL', 'must be set with MAIL_FROM');
  if ((key !== undefined || url !== undefined) && given.PUBLIC_URL === undefined)
    wrong('PUBLIC_URL', 'must be set with NOTIFY_API_KEY or SMTP_URL: every reminder links to where it is stopped');
  return {
    notify:
      key === undefined
        ? null
        : { key, textTemplate: text ?? null, emailTemplate: email ?? null, callbackToken: callbackToken ?? null },
    smtp: url === undefined || from === undefined ? null : { url, from },
  };
}
