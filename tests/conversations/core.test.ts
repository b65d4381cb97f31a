// Every web conversation, played on the core alone: the quickest place to see why one fails.
import { describe, it } from 'vitest';
import { openTalk } from '../support/talk.js';
import { hold, loadConversations } from './script.js';

const closed = { live: false, waiting: 0, opens: { date: '2026-11-23', minutes: 525 } };

describe.each(
  loadConversations()
    .filter((one) => !one['voice-only'])
    .map((one) => [`${one.file}: ${one.name}`, one] as const),
)('%s', (_name, conversation) => {
  it('goes as written', async () => {
    const talk = await openTalk({
      council: conversation.council,
      clock: conversation.clock,
      locale: conversation.language,
      ...(conversation.clock.includes('T20:') ? { desk: closed } : {}),
    });
    try {
      await talk.say({ kind: 'start' });
      for (const turn of conversation.turns) {
        if (turn.say === undefined || turn['voice-only']) continue;
        const reply = await talk.say(turn.say);
        if (!reply) throw new Error(`nothing was said to "${turn.say}"`);
        hold({ text: reply.text, assistant: reply }, turn, false);
      }
    } finally {
      await talk.close();
    }
  });
});
