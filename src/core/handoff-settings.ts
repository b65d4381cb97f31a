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
  /** Channels of the Bot Framework service over which handoff events go, by what is at their other end. */
  readonly connector?: ConnectorChannels;
}

/** Whether residents can be passed to an agent hub that is not our desk. */
export const passesOn = ({ hub, connector }: HandoffSettings): boolean =>
  hub !== null || [...(connector?.values() ?? [])].includes('hub');

/** By the service's name of a channel: `hub` takes over our residents there, `bot` hands its own to our desk. */
export type ConnectorChannels = ReadonlyMap<string, 'hub' | 'bot'>;

export type GivenHandoffSettings = Readonly<
  Partial<
    Record<
      'HANDOFF_HUB_URL' | 'HANDOFF_HUB_SECRET' | 'HANDOFF_BOT_URL' | 'HANDOFF_BOT_SECRET' | 'HANDOFF_CONNECTOR',
      string | undefined
    > & { readonly MicrosoftAppId: string | undefined }
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
  const connector = new Map<string, 'hub' | 'bot'>();
  for (const pair of given.HANDOFF_CONNECTOR?.split(',') ?? []) {
    const [channel = '', end = ''] = pair.split('=').map((part) => part.trim());
    if (channel === '' || (end !== 'hub' && end !== 'bot') || connector.has(channel))
      wrong('HANDOFF_CONNECTOR', 'must be a list such as omnichannel=hub,directline=bot, each channel once');
    else connector.set(channel, end);
  }
  if (connector.size > 0 && given.MicrosoftAppId === undefined)
    wrong('MicrosoftAppId', 'must be set with HANDOFF_CONNECTOR');
  return { hub: partner('HUB'), bot: partner('BOT'), ...(connector.size > 0 && { connector }) };
}
