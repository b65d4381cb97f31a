// Every conversation file, played on the web: the whole application, over Direct Line.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';
import { groups, hold, loadConversations } from './script.js';

const played = loadConversations().filter((one) => !one['voice-only']);

describe.each([...groups(played)])('%s', (place, conversations) => {
  let app: TestApp;
  const [council = '', clock = ''] = place.split(' ');
  beforeAll(async () => {
    // Every resident of these files comes from one address, and says many things at once, which is not what the limits are for.
    const { limits } = readConfig({});
    const address = { ...limits.address, burst: 10_000 };
    const talk = { ...limits.conversation, burst: 10_000 };
    app = await openApp({ COUNCIL: council, CLOCK: clock }, {}, { limits: { ...limits, address, conversation: talk } });
  });
  afterAll(() => app.close());

  it.each(conversations.map((one) => [`${one.file}: ${one.name}`, one] as const))('%s', async (_name, conversation) => {
    const client = await openClient(app.url, conversation.language);
    for (const turn of conversation.turns) {
      if (turn.say === undefined || turn['voice-only']) continue;
      const { text = '', channelData } = await client.say(turn.say);
      if (!channelData?.assistant) throw new Error(`no channelData.assistant with: ${text}`);
      hold({ text, assistant: channelData.assistant }, turn, false);
    }
    client.close();
  });
});
