// All lines of a conversation, however long it is.
import type { Message, Messages } from '../../core/store.js';

export async function everyLine(messages: Pick<Messages, 'after'>, conversation: string): Promise<readonly Message[]> {
  const lines: Message[] = [];
  for (;;) {
    const more = await messages.after(conversation, lines.at(-1)?.n ?? 0);
    lines.push(...more);
    if (more.length === 0) return lines;
  }
}
