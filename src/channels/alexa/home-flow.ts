// Whose home, without spelling: the one that is remembered, else the device's address, each only with leave and a yes.
import type { Address } from '../../core/council.js';
import { addressLine, asksForOtherHome } from '../../core/home.js';
import { readHouse } from '../../core/kinds/house.js';
import type { Reply } from '../../core/reply.js';
import type { RememberedHome } from '../../core/voice.js';
import type { DeviceAddress } from './amazon.js';
import { CONSENT, SCOPES } from './scopes.js';
import { sentences } from './ssml.js';
import { doneWith, settled, type TalkState } from './state.js';
import { again, asking, before, own, type Said, type Talk } from './talk.js';

/** Often asked for a parent or a neighbour: the home that is remembered may not be theirs. */
const FOR_OTHERS = 'bins.assisted-collection';

/** The core asked for a postcode: answered from what is known, where it may be. Null where the resident must say it. */
export async function answerHome(reply: Reply, talk: Talk, state: TalkState): Promise<Said | null> {
  const { input } = talk.heard;
  const elsewhere =
    talk.heard.own === 'change-home' ||
    (input.kind === 'text' && asksForOtherHome(input.text)) ||
    input.kind === 'choice';
  if (elsewhere || state.done?.includes('device') || (reply.stands?.tries ?? 0) > 0) return null;
  const { home } = await talk.voice.memory.get(talk.around.who);
  if (home) {
    const now = doneWith(state, 'device');
    if (reply.stands?.service === FOR_OTHERS)
      return asking(own(talk, 'speaker.home.this', { intent: reply.intent }, { home: home.line }), now, {
        kind: 'home',
        home,
      });
    const answered = await giveHome(home, talk, now);
    return answered && { reply: before(answered, talk, 'speaker.home.at', { home: home.line }), state: now };
  }
  return fromDevice(reply, talk, state);
}

/** Asks Amazon for the device's address, with what the resident has allowed. */
export async function fromDevice(reply: Reply, talk: Talk, state: TalkState): Promise<Said | null> {
  const { amazon, device } = talk.around;
  if (!amazon || device === null) return null;
  const found = await amazon.address(device);
  const now = doneWith(state, 'device');
  if (!found.ok) {
    if (found.why === 'denied') {
      const question = own(talk, 'speaker.device.ask', { intent: reply.intent });
      return { ...asking(question, now, { kind: 'device' }), consent: [SCOPES.address.card] };
    }
    return { reply: found.why === 'none' ? before(reply, talk, 'speaker.device.none') : reply, state: now };
  }
  const homes = await homesAt(found.value, talk);
  if (homes === null) return { reply, state: now };
  if (homes === 'elsewhere') return { reply: before(reply, talk, 'speaker.device.elsewhere'), state: now };
  const question = own(talk, 'speaker.home.is', { intent: reply.intent }, { home: homes.line });
  return asking(question, now, { kind: 'home', home: { ...homes, device: true } });
}

/** The home of an address, or its postcode alone where the lines name none of ours or several; null when it cannot be looked up. */
async function homesAt({ postcode, lines }: DeviceAddress, talk: Talk): Promise<RememberedHome | 'elsewhere' | null> {
  const looked = await talk.voice.addresses.byPostcode(postcode);
  if (!looked.ok) return null;
  const live = looked.value.filter(({ status }) => status === 'live');
  if (live.length === 0) return 'elsewhere';
  const fits = live.filter((home) => isHome(home, lines));
  const [only] = fits;
  return fits.length === 1 && only ? homeOf(only) : { uprn: '', postcode, line: postcode };
}

export const homeOf = (home: Address): RememberedHome => ({
  uprn: home.uprn,
  postcode: home.postcode,
  line: addressLine(home, 'en'),
});

/** House number and flat, or the name, as the lines have them. */
function isHome(home: Address, lines: string): boolean {
  const said = readHouse(lines);
  const same = (mine: string | null, theirs: string | null | undefined): boolean =>
    (mine ?? '').toLowerCase().replace(/\W/g, '') === (theirs ?? '').toLowerCase().replace(/\W/g, '');
  if (home.houseName && lines.toLowerCase().includes(home.houseName.toLowerCase())) return true;
  return home.number !== null && same(home.number, said?.number) && same(home.flat, said?.flat);
}

/** Answers the core's questions for postcode and home; null when it takes no such home. */
async function giveHome(home: RememberedHome, talk: Talk, state: TalkState): Promise<Reply | null> {
  const first = await talk.take({ kind: 'text', text: home.postcode }, state, 'postcode');
  if (!first || first.stands?.asking === 'postcode') return null;
  if (home.uprn === '' || first.stands?.asking !== 'uprn') return first;
  return talk.take({ kind: 'choice', value: `answer:${home.uprn}`, text: home.line }, state, 'home');
}

/** Yes or no to "may I use your Echo's address?". */
export async function deviceAnswered(yes: boolean, talk: Talk, state: TalkState): Promise<Said> {
  const now = settled(state);
  if (yes) {
    const reply = own(talk, 'speaker.device.consent');
    return {
      reply,
      state: now,
      yields: true,
      consent: [SCOPES.address.card],
      directives: [CONSENT(SCOPES.address.manifest, 'device')],
    };
  }
  const reply = await again(talk, now);
  return { reply: reply && before(reply, talk, 'speaker.device.refused'), state: now };
}

/** Back from Amazon's own question. */
export async function deviceConsented(given: boolean, talk: Talk, state: TalkState): Promise<Said> {
  const reply = await again(talk, settled(state));
  if (!reply) return { reply, state };
  const used = given && reply.stands?.asking === 'postcode' ? await fromDevice(reply, talk, settled(state)) : null;
  return used ?? { reply: before(reply, talk, 'speaker.device.refused'), state: settled(state) };
}

/** Yes or no to "is that the home you mean?". */
export async function homeConfirmed(yes: boolean, home: RememberedHome, talk: Talk, state: TalkState): Promise<Said> {
  if (!yes) {
    const reply = await again(talk, settled(state));
    return { reply: reply && before(reply, talk, 'speaker.device.refused'), state: settled(state) };
  }
  if (home.uprn === '') return { reply: await giveHome(home, talk, settled(state)), state: settled(state) };
  const kept = (await talk.voice.memory.get(talk.around.who)).home;
  if (kept?.uprn === home.uprn) return { reply: await giveHome(home, talk, settled(state)), state: settled(state) };
  return asking(own(talk, 'speaker.home.keep'), state, { kind: 'keep', home, use: true });
}

/** Yes or no to "shall I remember it?"; then the answer that it was needed for. */
export async function keepAnswered(
  yes: boolean,
  { home, use }: { readonly home: RememberedHome; readonly use: boolean },
  talk: Talk,
  state: TalkState,
): Promise<Said> {
  if (yes) await keepHome(home, talk);
  const key = yes ? 'speaker.home.kept' : 'speaker.home.not-kept';
  if (!use) {
    const more = own(talk, 'more', { ending: 'answered' });
    return { reply: before(more, talk, key, { home: home.line }), state: settled(state) };
  }
  const reply = await giveHome(home, talk, settled(state));
  return { reply: reply && before(reply, talk, key, { home: home.line }), state: settled(state) };
}

const keepHome = (home: RememberedHome, { voice, around }: Talk): Promise<unknown> =>
  voice.memory.change(around.who, around.account, (record) => ({ ...record, home: { ...home, since: around.at } }));

/** "Remember my address": the one that this talk is about. */
export async function rememberHome(talk: Talk, state: TalkState): Promise<Said> {
  const last = await again(talk, state);
  const uprn = last?.stands?.home ?? null;
  const looked = uprn === null ? null : await talk.voice.addresses.byUprn(uprn);
  const home = looked?.ok && looked.value ? homeOf(looked.value) : null;
  if (!home || !last) return { reply: own(talk, 'speaker.home.unknown', { intent: 'general.privacy' }), state };
  await keepHome(home, talk);
  return { reply: before(last, talk, 'speaker.home.kept', { home: home.line }), state: settled(state) };
}

export async function forgetHome(talk: Talk, state: TalkState): Promise<Said> {
  const home = await dropHome(talk);
  const about = { intent: 'general.privacy', ending: 'answered' } as const;
  const reply = home
    ? own(talk, 'speaker.home.forgotten', about, { home: home.line })
    : own(talk, 'speaker.home.nothing', about);
  // The talk knew it too: another one begins, which does not.
  return { reply, state: { ...doneWith(settled(state), 'device'), talk: `${talk.session}:${String(talk.around.at)}` } };
}

/** "Change my address": the old one goes, and the question for the new one is put. */
export async function changeHome(talk: Talk, state: TalkState): Promise<Said> {
  const home = await dropHome(talk);
  const now = { ...doneWith(settled(state), 'device'), newHome: true };
  const reply = await talk.take({ kind: 'choice', value: 'do:other-address', text: '' }, now);
  return { reply: reply && home ? before(reply, talk, 'speaker.home.changed') : reply, state: now };
}

/** The new home is told of: in place of what else there is, whether to keep it is asked. */
export async function keepNew(reply: Reply, uprn: string, talk: Talk, state: TalkState): Promise<Said> {
  const { newHome: _new, ...now } = state;
  const looked = await talk.voice.addresses.byUprn(uprn);
  const home = looked.ok && looked.value ? homeOf(looked.value) : null;
  if (!home) return { reply, state: now };
  const question = own(talk, 'speaker.home.keep');
  const told = sentences(reply.speech);
  const answer = told.at(-1)?.endsWith('?') ? told.slice(0, -1) : told;
  const asked = { ...reply, speech: [...answer, question.speech].join(' '), text: `${reply.text}\n\n${question.text}` };
  const open = asking({ ...asked, then: 'listen' }, now, { kind: 'keep', home, use: false });
  return { ...open, state: { ...open.state, question: question.speech } };
}

async function dropHome({ voice, around }: Talk): Promise<RememberedHome | null> {
  const { home } = await voice.memory.get(around.who);
  if (home) await voice.memory.change(around.who, around.account, ({ home: _gone, ...rest }) => rest);
  return home ?? null;
}
