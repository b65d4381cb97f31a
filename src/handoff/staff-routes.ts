// The desk API about staff: colleagues to pass a chat to, how the desk goes, and who did what.
import { AUDITED, type Audit, type Audited } from '../core/desk-store.js';
import type { HandoffPolicy } from '../core/handoff-policy.js';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Item, Items } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import type { Diary } from './diary.js';
import type { StaffRoute } from './gate.js';
import { PRESENT_SECONDS } from './presence.js';
import { promiseOf } from './promise.js';
import { may } from './roles.js';

const MOST_ENTRIES = 200;
const MOST_EXPORTED = 20_000;

export interface StaffParts {
  readonly items: Items;
  readonly staff: Staff;
  readonly audit: Audit;
  readonly diary: Diary;
  readonly policy: () => HandoffPolicy | undefined;
  /** Real time. */
  readonly now: () => Date;
}

export function staffRoutes(parts: StaffParts): readonly StaffRoute[] {
  const { audit, diary } = parts;
  return [
    {
      method: 'GET',
      path: '/api/desk/colleagues',
      duty: 'chats',
      handle: async (_request, agent) => ({
        status: 200,
        body: { colleagues: (await team(parts)).filter(({ id }) => id !== agent.id) },
      }),
    },
    {
      method: 'GET',
      path: '/api/desk/overview',
      duty: 'supervise',
      handle: async () => ({ status: 200, body: await overview(parts) }),
    },
    {
      method: 'GET',
      path: '/api/desk/audit',
      duty: 'administer',
      async handle(request, agent) {
        const filter = readFilter(request);
        if (!filter) return BAD_FILTER;
        if (filter.before === undefined) await diary.wrote(agent, 'audit-view');
        const entries = await audit.list({ ...filter, most: MOST_ENTRIES });
        return { status: 200, body: { entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) } };
      },
    },
    {
      method: 'GET',
      path: '/api/desk/audit/export',
      duty: 'administer',
      async handle(request, agent): Promise<HttpResponse> {
        const filter = readFilter(request);
        if (!filter) return BAD_FILTER;
        await diary.wrote(agent, 'export', null, 'audit');
        const entries = await audit.list({ ...filter, most: MOST_EXPORTED });
        const rows = entries.map(({ at, name, what, reference, detail }) => [
          at.toISOString(),
          name,
          what,
          reference ?? '',
          detail,
        ]);
        return {
          status: 200,
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="desk-audit.csv"',
            'cache-control': 'no-store',
          },
          body: [['at', 'who', 'what', 'reference', 'detail'], ...rows].map(csvRow).join(''),
        };
      },
    },
  ];
}

const BAD_FILTER = problem(400, 'BadFilter', 'Ask for "what" as one of the words of the API, "before" as an instant.');

function readFilter({ query }: HttpRequest): { what?: Audited; agent?: string; before?: Date } | null {
  const [what, agent, before] = [query.get('what'), query.get('agent'), query.get('before')];
  const known = AUDITED.find((each) => each === what);
  if (what !== null && known === undefined) return null;
  if (before !== null && Number.isNaN(Date.parse(before))) return null;
  return { ...(known && { what: known }), ...(agent && { agent }), ...(before && { before: new Date(before) }) };
}

/** A cell that begins like a formula is not one: spreadsheets would run it. */
const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly state: 'ready' | 'here' | 'away';
  /** Chats they hold. */
  readonly chats: number;
  /** ISO instant, UTC. */
  readonly seenAt: string | null;
}

/** Those who take chats: ready ones first. */
async function team({ staff, items }: StaffParts): Promise<readonly Colleague[]> {
  const [all, seen, active] = [await staff.all(), await staff.present(86_400), await items.list('active')];
  const now = new Map((await staff.present(PRESENT_SECONDS)).map((one) => [one.id, one.available]));
  const state = (id: string): Colleague['state'] => (now.get(id) === true ? 'ready' : now.has(id) ? 'here' : 'away');
  const ORDER = ['ready', 'here', 'away'];
  return all
    .filter((one) => !one.closed && may(one, 'chats'))
    .map(({ id, name, languages = ['en'] }) => ({
      id,
      name,
      languages,
      state: state(id),
      chats: active.filter(({ agent, kind }) => agent?.id === id && kind === 'chat').length,
      seenAt: seen.find((one) => one.id === id)?.seenAt.toISOString() ?? null,
    }))
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}

async function overview(parts: StaffParts): Promise<object> {
  const [waiting, agents] = [await parts.items.list('waiting'), await team(parts)];
  const now = parts.now().getTime();
  const late = (item: Item): boolean => promiseOf(item, parts.policy()) < now;
  const first = (some: readonly Item[]): string | null =>
    some.map(({ waitingSince }) => waitingSince.toISOString()).sort()[0] ?? null;
  const chats = waiting.filter(({ kind }) => kind === 'chat');
  const sum = (some: readonly Item[]): object => ({
    waiting: some.length,
    longestSince: first(some),
    late: some.filter(late).length,
  });
  const queues = [
    ...new Set(waiting.map(({ queue, language, kind }) => JSON.stringify([queue, language, kind]))),
  ].sort();
  return {
    ...sum(chats),
    ready: agents.filter(({ state }) => state === 'ready').length,
    here: agents.filter(({ state }) => state !== 'away').length,
    queues: queues.map((key) => {
      const [queue, language, kind] = JSON.parse(key) as [string, string, string];
      const own = waiting.filter((item) => item.queue === queue && item.language === language && item.kind === kind);
      return { queue, language, kind, ...sum(own) };
    }),
    agents,
  };
}
