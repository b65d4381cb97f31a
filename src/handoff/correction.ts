// What an agent would rather have had the assistant say becomes a proposal for the editor.
import type { NewProposal } from '../core/desk-store.js';
import type { Agent, Item, Message, Messages } from '../core/store.js';

const LONGEST = 2_000;

/** About the resident's message that the assistant answered last before a person came; all words masked. */
export async function correctionOf(
  item: Item,
  agent: Pick<Agent, 'name'>,
  should: string,
  messages: Messages,
): Promise<NewProposal> {
  const all = (await messages.after(item.conversation, 0)).filter(({ at }) => at <= item.waitingSince);
  const { said, got } = lastMissed(all);
  return {
    kind: 'article',
    language: item.language,
    said: said.slice(0, LONGEST),
    got,
    intent: '',
    article: '',
    should: should.slice(0, LONGEST),
    by: agent.name,
    reference: item.reference,
  };
}

/** Asking for a person is what brought them here, not what was missed. */
const NOT_IT = new Set(['general.human', 'general.yes', 'general.no', 'general.greeting']);

function lastMissed(all: readonly Message[]): { readonly said: string; readonly got: string } {
  const answers = all.filter(({ from, reply, replyTo }) => from === 'bot' && reply !== null && replyTo !== null);
  const about = answers.filter(({ reply }) => !NOT_IT.has(reply?.intent ?? ''));
  const answer = about.findLast((one) => !filledIn(one, all)) ?? about.at(-1) ?? answers.at(-1);
  const said = all.find(({ n }) => n === answer?.replyTo) ?? all.findLast(({ from }) => from === 'resident');
  return { said: said?.masked ?? '', got: answer?.reply?.intent ?? '' };
}

const ASKS: ReadonlySet<string> = new Set(['asked', 'offered-person']);

/** Whether it came to the answer of a form's question ("8"): what was said before that is what was asked for. */
function filledIn({ reply, replyTo }: Message, all: readonly Message[]): boolean {
  const before = all.findLast(({ from, n }) => from === 'bot' && n < (replyTo ?? 0))?.reply;
  return before !== null && before !== undefined && ASKS.has(before.ending) && before.intent === reply?.intent;
}
