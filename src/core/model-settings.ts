// The settings of a language model, and which of them go together.
import type { ModelSettings } from './language-model.js';

type Switch = 'on' | 'off';

/** As they stand in the environment. */
export interface GivenModelSettings {
  readonly LLM_URL?: string | undefined;
  readonly LLM_AZURE_ENDPOINT?: string | undefined;
  readonly LLM_AZURE_DEPLOYMENT?: string | undefined;
  readonly LLM_AZURE_VERSION?: string | undefined;
  readonly LLM_KEY?: string | undefined;
  readonly LLM_MODEL?: string | undefined;
  readonly LLM_DEADLINE_MS: number;
  readonly LLM_READER: Switch;
  readonly LLM_ANSWERS: Switch;
  readonly LLM_TRANSLATE: Switch;
  readonly LLM_PRICE_IN: number;
  readonly LLM_PRICE_OUT: number;
}

type Wrong = (name: keyof GivenModelSettings, wrong: string) => void;

/** Null also when there is an address and nothing is switched on. `wrong` hears which setting is not right and what it must be. */
export function modelSettings(settings: GivenModelSettings, wrong: Wrong): ModelSettings | null {
  together(settings, wrong);
  const [reader, answers] = [settings.LLM_READER === 'on', settings.LLM_ANSWERS === 'on'];
  const translate = settings.LLM_TRANSLATE === 'on';
  if (!reader && !answers && !translate) return null;
  const { LLM_URL: url, LLM_MODEL: model = '', LLM_AZURE_ENDPOINT: endpoint = '' } = settings;
  const { LLM_AZURE_DEPLOYMENT: deployment = '', LLM_AZURE_VERSION: version = '' } = settings;
  return {
    address: url === undefined ? { kind: 'azure', endpoint, deployment, version } : { kind: 'openai', url, model },
    key: settings.LLM_KEY ?? '',
    deadline: settings.LLM_DEADLINE_MS,
    reader,
    answers,
    translate,
    price: { input: settings.LLM_PRICE_IN, output: settings.LLM_PRICE_OUT },
  };
}

function together(settings: GivenModelSettings, wrong: Wrong): void {
  const azure = ['LLM_AZURE_ENDPOINT', 'LLM_AZURE_DEPLOYMENT', 'LLM_AZURE_VERSION', 'LLM_KEY'] as const;
  const { LLM_URL: url, LLM_AZURE_ENDPOINT: endpoint } = settings;
  if (url !== undefined && endpoint !== undefined) wrong('LLM_URL', 'must not be set with LLM_AZURE_ENDPOINT');
  else if (url !== undefined && settings.LLM_MODEL === undefined) wrong('LLM_MODEL', 'must be set with LLM_URL');
  else if (endpoint !== undefined) {
    for (const name of azure) if (settings[name] === undefined) wrong(name, 'must be set with LLM_AZURE_ENDPOINT');
  }
  if (url !== undefined || endpoint !== undefined) return;
  for (const name of ['LLM_READER', 'LLM_ANSWERS', 'LLM_TRANSLATE'] as const)
    if (settings[name] === 'on') wrong(name, 'may be on only with LLM_URL or LLM_AZURE_ENDPOINT');
}
