// The desk API for editors: proposals of agents, those alike together, the effect of a change, accept and reject.
import { z } from 'zod';
import type { Proposal, Proposals } from '../core/desk-store.js';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Effect, Learning, Tried, Wanted } from '../core/learning.js';
import type { WordBook } from '../core/ports.js';
import type { Agent } from '../core/store.js';
import type { Diary } from './diary.js';
import type { StaffRoute } from './gate.js';
import { labelOf, type Knowledge } from './suggest.js';

const wanted = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('phrase'),
    phrase: z
      .string()
      .trim()
      .min(1)
      .max(300)
      // One line, and nothing that YAML or a person would read as something else.
      .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u),
    intent: z.string().max(100),
  }),
  z.object({ kind: z.literal('article'), article: z.string().max(200), text: z.string().trim().min(1).max(20_000) }),
]);

export interface LearningParts {
  readonly proposals: Proposals;
  readonly diary: Diary;
  readonly words: WordBook;
  readonly knowledge?: Knowledge | undefined;
  /** Absent: proposals are kept, nothing can be done with them here. */
  readonly learning?: Learning | undefined;
}

export function learningRoutes(parts: LearningParts): readonly StaffRoute[] {
  const { proposals, diary, learning } = parts;
  const fewer = createFewer();
  const about = (
    verb: string,
    act: (proposal: Proposal, request: HttpRequest, agent: Agent) => Promise<HttpResponse>,
  ): StaffRoute => ({
    method: 'POST',
    path: `/api/desk/proposals/:id/${verb}`,
    body: 'json',
    duty: 'edit',
    async handle(request, agent) {
      const proposal = await proposals.get(request.params['id'] ?? '');
      if (!proposal) return UNKNOWN;
      return proposal.state === 'open' ? act(proposal, request, agent) : DECIDED;
    },
  });
  const withWanted = (
    request: HttpRequest,
    act: (given: z.infer<typeof wanted>, learning: Learning) => Promise<HttpResponse>,
  ): Promise<HttpResponse> | HttpResponse => {
    const given = wanted.safeParse(request.body);
    if (!given.success) return BAD;
    if (given.data.kind === 'phrase' && parts.knowledge?.register.has(given.data.intent) !== true) return BAD;
    return learning ? act(given.data, learning) : readOnly('');
  };
  return [
    {
      method: 'GET',
      path: '/api/desk/proposals',
      duty: 'edit',
      handle: async () => ({ status: 200, body: await view(parts) }),
    },
    about('weigh', async ({ id, language }, request) =>
      withWanted(request, async (given, { weigh }) => {
        const tried = await weigh(language, given);
        if (tried.ok) fewer.measured(id, given, tried.value);
        return tried.ok ? { status: 200, body: tried.value } : refused(tried);
      }),
    ),
    about('accept', async ({ id, language, reference }, request, agent) =>
      withWanted(request, async (given, { accept }) => {
        if (!sure.safeParse(request.body).success && fewer.found(id, given)) return FEWER;
        const tried = await accept(language, given);
        if (!tried.ok) return refused(tried);
        await proposals.decide(id, 'accepted', agent.name);
        await diary.wrote(agent, 'proposal-accepted', null, `${tried.value.file} ${reference ?? ''}`.trim());
        return { status: 200, body: tried.value };
      }),
    ),
    about('reject', async ({ id, reference }, _request, agent) => {
      if (!(await proposals.decide(id, 'rejected', agent.name))) return DECIDED;
      await diary.wrote(agent, 'proposal-rejected', null, reference ?? '');
      return { status: 204 };
    }),
  ];
}

/** Said once more, by whoever accepts that fewer emergencies are found. */
const sure = z.object({ sure: z.literal(true) });
const FEWER = problem(
  409,
  'FewerEmergencies',
  'With this change fewer emergencies are found. Send "sure" as true to accept it.',
);
/** Most proposals whose last effect is remembered. */
const MOST_MEASURED = 500;

/** Which changes were measured here to find fewer emergencies. */
function createFewer() {
  const known = new Map<string, string>();
  return {
    measured(id: string, wanted: Wanted, { before, after }: Effect): void {
      known.delete(id);
      if (after.danger.right < before.danger.right) known.set(id, JSON.stringify(wanted));
      const [oldest] = known.keys();
      if (known.size > MOST_MEASURED && oldest !== undefined) known.delete(oldest);
    },
    found: (id: string, wanted: Wanted): boolean => known.get(id) === JSON.stringify(wanted),
  };
}

const UNKNOWN = problem(404, 'UnknownProposal', 'There is no such proposal.');
const DECIDED = problem(409, 'Decided', 'This proposal has been decided.');
const BAD = problem(400, 'BadChange', 'Send a phrase with its intent, or an article with its text.');

const readOnly = (detail: string): HttpResponse => told(409, 'ReadOnly', 'The files cannot be written here.', detail);

/** The detail is for editors: it names the file, the line and the cure. */
const told = (status: number, code: string, message: string, detail: string): HttpResponse => ({
  status,
  body: { error: { code, message, ...(detail === '' ? {} : { detail }) } },
});

function refused({ why, detail }: Extract<Tried<never>, { ok: false }>): HttpResponse {
  switch (why) {
    case 'read-only':
      return readOnly(detail);
    case 'busy':
      return problem(409, 'Busy', 'Another change is being looked at.');
    case 'not-right':
      return told(422, 'NotRight', 'The content would not be right with this change.', detail);
  }
}

async function view({ proposals, knowledge, learning, words }: LearningParts): Promise<object> {
  const open = await proposals.list('open');
  const intents = [...(knowledge?.register.keys() ?? [])].map((id) => ({ id, name: labelOf(id, 'en', words) }));
  const groups = new Map<string, Proposal[]>();
  for (const proposal of open) groups.set(proposal.got, [...(groups.get(proposal.got) ?? []), proposal]);
  return {
    groups: [...groups]
      .sort((one, other) => other[1].length - one[1].length)
      .map(([got, some]) => ({
        got,
        name: got === '' ? '' : labelOf(got, 'en', words),
        proposals: alike(some).map(({ id, at, language, said, should, by }) => ({
          id,
          at: at.toISOString(),
          language,
          said,
          got,
          should,
          by,
        })),
      })),
    intents: intents.sort((one, other) => one.name.localeCompare(other.name)),
    articles: (knowledge?.articles.all ?? []).flatMap(({ id, language, title }) => {
      const text = learning?.text(language, id) ?? null;
      return text === null ? [] : [{ id, language, title, text }];
    }),
    writable: learning?.writable() ?? false,
  };
}

/** Those whose words are most alike stand next to each other. */
function alike(some: readonly Proposal[]): readonly Proposal[] {
  const wordsOf = ({ said }: Proposal): ReadonlySet<string> => new Set(said.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
  const left = [...some];
  const ordered: Proposal[] = [];
  for (let last = left.shift(); last;) {
    ordered.push(last);
    const words = wordsOf(last);
    left.sort((one, other) => shared(wordsOf(other), words) - shared(wordsOf(one), words));
    last = left.shift();
  }
  return ordered;
}
