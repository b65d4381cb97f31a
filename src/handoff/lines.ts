// The lines that the desk puts into a resident's conversation: who came, who went.
import type { WordBook } from '../core/ports.js';
import { SCORES } from '../core/ratings.js';
import type { Option, Reply, With } from '../core/reply.js';
import type { Agent, Item } from '../core/store.js';

export interface Lines {
  joined(item: Item, agent: Agent): Reply | null;
  released(item: Item, agent: Agent): Reply | null;
  /** Passed to a colleague or another queue. */
  moved(item: Item, agent: Agent): Reply | null;
  /** The agent went away without a word. */
  away(item: Item): Reply | null;
  ended(item: Item, agent: Agent): Reply | null;
}

/** Null for anything but a chat: nobody watches the conversation that a call back came from. */
export function createLines(words: WordBook): Lines {
  const line = (
    key: string,
    item: Item,
    name: string,
    who: With['kind'],
    options: readonly Option[] = [],
    after?: string,
  ): Reply | null => {
    if (item.kind !== 'chat') return null;
    const data = { name: firstName(name) };
    return {
      intent: 'general.human',
      ending: 'handed-over',
      language: item.language,
      articles: [],
      text: [key, after]
        .flatMap((one) => (one === undefined ? [] : [words.text(one, item.language, data)]))
        .join('\n\n'),
      speech: words.speech(key, item.language, data),
      options,
      links: [],
      with: who === 'staff' ? { kind: who, name: data.name } : { kind: who },
      then: 'listen',
    };
  };
  const scores = (item: Item): readonly Option[] =>
    SCORES.map((score) => ({
      value: `rate:${String(score)}`,
      label: words.text(`rate.${String(score)}`, item.language),
    }));
  // What the core offers to whoever waits; back in the queue the choice is the same.
  const whileWaiting = (item: Item): readonly Option[] => [
    { value: 'do:callback', label: words.text('wait.callback', item.language) },
    { value: 'do:leave', label: words.text('wait.leave', item.language) },
  ];
  return {
    joined: (item, agent) => line('staff.joined', item, agent.name, 'staff'),
    released: (item, agent) => line('staff.released', item, agent.name, 'queue', whileWaiting(item)),
    moved: (item, agent) => line('staff.moved', item, agent.name, 'queue', whileWaiting(item)),
    away: (item) => line('staff.away', item, item.agent?.name ?? '', 'queue', whileWaiting(item)),
    ended: (item, agent) => line('staff.ended', item, agent.name, 'assistant', scores(item), 'rate.ask'),
  };
}

/** Residents are told first names only. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** What the resident can begin here, put into the chat by whoever holds it. */
export function stepLine(words: WordBook, item: Item, agent: Agent, service: string, step: string): Reply {
  const data = { name: firstName(agent.name), step };
  return {
    intent: 'general.human',
    ending: 'handed-over',
    language: item.language,
    articles: [],
    text: words.text('staff.step', item.language, data),
    speech: words.speech('staff.step', item.language, data),
    options: [{ value: `step:${service}`, label: words.text('staff.step.begin', item.language) }],
    links: [],
    with: { kind: 'staff', name: data.name },
    then: 'listen',
  };
}
