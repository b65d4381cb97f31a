// Agent hubs beside our own desk, and other bots that our desk serves: the settings, and which of them go together.

export interface Partner {
  /** Where activities are posted to; nothing in what a partner sends changes it. */
  readonly url: string;
  /** At least 32 characters, known to both: signs what goes either way. */
  readonly secret: string;
}

export interface HandoffSettings {
  /** An outside agent hub that residents are offered to. */
  readonly hub: Partner | null;
  /** Another bot whose residents our desk serves. */
  readonly bot: Partner | null;
}

export type GivenHandoffSettings = Readonly<
  Partial<
    Record<'HANDOFF_HUB_URL' | 'HANDOFF_HUB_SECRET' | 'HANDOFF_BOT_URL' | 'HANDOFF_BOT_SECRET', string | undefined>
  >
>;

/** `wrong` hears which setting is missing and what it must be. */
export function handoffSettings(
  given: GivenHandoffSettings,
  wrong: (name: keyof GivenHandoffSettings, wrong: string) => void,
): HandoffSettings {
  const partner = (which: 'HUB' | 'BOT'): Partner | null => {
    const [url, secret] = [given[`HANDOFF_${which}_URL`], given[`HANDOFF_${which}_SECRET`]];
    if (url !== undefined && secret === undefined)
      wrong(`HANDOFF_${which}_SECRET`, `must be set with HANDOFF_${which}_URL`);
    if (url === undefined && secret !== undefined)
      wrong(`HANDOFF_${which}_URL`, `must be set with HANDOFF_${which}_SECRET`);
    return url === undefined || secret === undefined ? null : { url, secret };
  };
  return { hub: partner('HUB'), bot: partner('BOT') };
}
