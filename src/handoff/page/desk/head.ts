// The top of an open chat: what it is, and what to know before a word is written.
import type { DetailView } from './api.js';
import { button, el } from './dom.js';
import { coded, since, urgentWord, word } from './words.js';

interface Places {
  readonly heading: HTMLElement;
  readonly meta: HTMLElement;
  readonly notices: HTMLElement;
}

interface HeadActs {
  move(needs: 'cy' | null): void;
  speaks(language: string): boolean;
}

export function drawHead(item: DetailView, { heading, meta, notices }: Places, acts: HeadActs): void {
  heading.textContent = word('chat.heading', { kind: word(`kind.${item.kind}`), reference: item.reference });
  const waited = item.state === 'waiting' ? word('row.waited', { time: since(item.waitingSince) }) : '';
  meta.textContent = [
    word(`language.${item.language}`),
    word(`channel.${item.channel}`),
    coded('reason', item.reason),
    waited,
  ]
    .filter(Boolean)
    .join(' · ');
  const open = item.state !== 'closed';
  const urgent = open && item.urgent ? urgentWord(item) : '';
  const gone =
    open && item.goneAt !== null && item.kind === 'chat' ? word('chat.gone', { time: since(item.goneAt) }) : '';
  const welsh = open && item.mine && item.kind === 'chat' && item.language === 'cy' && !acts.speaks('cy');
  const now = JSON.stringify([urgent, gone, welsh]);
  // Drawn again only when it changed: a button in it may have the focus.
  if (notices.dataset['drawn'] === now) return;
  notices.dataset['drawn'] = now;
  notices.replaceChildren(
    ...(urgent ? [el('p', { class: 'desk-note desk-note--urgent' }, ...sentences(urgent))] : []),
    ...(gone ? [el('p', { class: 'desk-note' }, ...sentences(gone))] : []),
    ...(welsh
      ? [
          el(
            'div',
            { class: 'desk-note desk-note--welsh' },
            el('p', {}, ...sentences(word('chat.welsh'))),
            button(word('chat.to-welsh'), () => acts.move('cy')),
          ),
        ]
      : []),
  );
}

/** On a small screen the first sentence is enough to see; what comes after it is still read out. */
function sentences(text: string): readonly (Node | string)[] {
  const [first = '', rest = ''] = text.split(/(?<=\.) (.*)/s);
  return rest === '' ? [first] : [`${first} `, el('span', { class: 'desk-note__more' }, rest)];
}
