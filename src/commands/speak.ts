// `npm run speak`: type what you would say to the speaker and read what you would hear, through the same requests Alexa sends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { shownOf } from '../channels/alexa/simulator/heard.js';
import { createLinkResident, simulatedLinking } from '../channels/alexa/simulator/link.js';
import { createSpeaker } from '../channels/alexa/simulator/speaker.js';
import { environment, readConfig } from '../config.js';
import { startApp } from '../main.js';
import { quietOnClosedPipe } from './closed-pipe.js';
import { spokenModel } from './skill-files.js';

quietOnClosedPipe(() => process.stdin.destroy());

const root = fileURLToPath(new URL('../..', import.meta.url));
const SKILL = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
const USER = 'amzn1.ask.account.TERMINAL';
const print = (text: string): void => void process.stdout.write(text);

const dataDir = mkdtempSync(join(tmpdir(), 'council-speak-'));
const config = readConfig({ ...environment(), LOG_LEVEL: 'error', PORT: '0', HOST: '127.0.0.1', ALEXA_VERIFY: 'off' });
const alexaLinking = config.alexaLinking ?? simulatedLinking();
const app = await startApp({ ...config, dataDir, databaseUrl: null, alexaSkillId: SKILL, alexaLinking }, { root });
const model = spokenModel(root, config.council);
const open = () => createSpeaker({ model, skillId: SKILL, userId: USER });
let speaker = open();
let token: string | null = null;

/** `link 1234567 GM1 1AA 7294`: an account of the demo, over its sign-in, with the PIN that is to be asked for. */
const LINK = /^link\s+(?<account>\d+)\s+(?<postcode>[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\s+(?<pin>\d{4})$/i;
async function link({ account = '', postcode = '', pin = '' }: Readonly<Record<string, string>>): Promise<void> {
  token = await createLinkResident(() => app.url, alexaLinking)({ account, postcode, pin });
  speaker.link(token);
  print(
    token === null
      ? '   [not linked: an account of the demo with its postcode, and a PIN that is not easy to guess]\n'
      : '   [linked: a personal question now asks for the PIN]\n',
  );
}

/** True while it listens. */
async function send(envelope: object): Promise<boolean> {
  const response = await fetch(`${app.url}/api/alexa`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  const body = (await response.json()) as { readonly sessionAttributes?: object };
  speaker.carry(body);
  const { speech, permissions, then } = shownOf(body);
  print(`\nAlexa: ${speech || '(nothing)'}\n`);
  if (permissions.length > 0) print(`   [card: asks for ${permissions.join(', ')}]\n`);
  if (then === 'closed') print('   [closed; what you say next opens it again]\n');
  return then !== 'closed';
}

print(
  `Say something, such as "when is my bin collected"; an empty line opens the skill; Ctrl+D ends.\nTo ask about an account of the demo (accounts.csv), link it first: link ACCOUNT POSTCODE PIN, with four figures of your own.\n\n> `,
);
for await (const line of createInterface({ input: process.stdin, output: process.stdout })) {
  const account = LINK.exec(line.trim())?.groups;
  const listens = account
    ? await link(account).then(() => true)
    : await send(line.trim() ? speaker.speak(line) : speaker.launch());
  if (!listens) {
    speaker = open();
    speaker.link(token);
  }
  print('\n> ');
}
print('\n');
await app.close();
rmSync(dataDir, { recursive: true, force: true });
