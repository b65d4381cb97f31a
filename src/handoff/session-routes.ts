// The desk API's sign-in: who am I, sign in, sign out, and whether I take chats.
import { z } from 'zod';
import { problem, type HttpRequest, type HttpResponse, type Route } from '../core/http.js';
import type { Log } from '../core/ports.js';
import type { Agent } from '../core/store.js';
import { foreign, type StaffRoute } from './gate.js';
import type { Diary } from './diary.js';
import type { Presence } from './presence.js';
import { dutiesOf } from './roles.js';
import type { SignIn } from './sign-in.js';

const credentials = z.object({ email: z.string().min(1).max(500), password: z.string().min(1).max(1_000) });
const availability = z.object({ available: z.boolean() });

interface Parts {
  readonly accounts: SignIn;
  readonly presence: Presence;
  readonly diary: Diary;
  readonly log: Log;
  /** Called after someone signed out. */
  readonly left: () => Promise<void>;
}

/** The one route that needs no session. */
export function signInRoute({ accounts, presence, diary, log }: Parts): Route {
  return {
    method: 'POST',
    path: '/api/desk/session',
    body: 'json',
    limit: 8_192,
    admit: async (request) => foreign(request),
    async handle(request) {
      const refused = foreign(request);
      if (refused) return refused;
      const given = credentials.safeParse(request.body);
      if (!given.success) return problem(400, 'BadSignIn', 'Send "email" and "password", both as text.');
      const result = await accounts.signIn(given.data.email, given.data.password, request.ip);
      if (!result.ok) {
        log.warn({ why: result.why }, 'a sign-in to the desk was refused');
        const what = result.why === 'locked' ? 'sign-in-locked' : 'sign-in-refused';
        await diary.wrote(result.who ?? null, what);
        return result.why === 'locked'
          ? tooMany(result.retryAfter)
          : problem(401, 'WrongSignIn', 'The email or the password is wrong.');
      }
      log.info({ agent: result.agent.id }, 'signed in to the desk');
      await diary.wrote(result.agent, 'sign-in', null, 'password');
      await presence.arrived(result.agent);
      const headers = { 'set-cookie': accounts.cookie(result.token, isSecure(request)) };
      return { status: 200, headers, body: await viewAgent(result.agent, presence) };
    },
  };
}

export function sessionRoutes({ accounts, presence, diary, log, left }: Parts): readonly StaffRoute[] {
  return [
    {
      method: 'GET',
      path: '/api/desk/session',
      handle: async (_request, agent) => ({ status: 200, body: await viewAgent(agent, presence) }),
    },
    {
      method: 'DELETE',
      path: '/api/desk/session',
      async handle(request, agent) {
        await presence.setAvailable(agent, false);
        await accounts.signOut(request.headers['cookie']);
        await left();
        await diary.wrote(agent, 'sign-out');
        log.info({ agent: agent.id }, 'signed out of the desk');
        return { status: 204, headers: { 'set-cookie': accounts.cookie(null, isSecure(request)) } };
      },
    },
    {
      method: 'POST',
      path: '/api/desk/presence',
      body: 'json',
      async handle(request, agent) {
        const given = availability.safeParse(request.body);
        if (!given.success) return problem(400, 'BadPresence', 'Send "available" as true or false.');
        await presence.setAvailable(agent, given.data.available);
        return { status: 200, body: { available: given.data.available } };
      },
    },
  ];
}

const tooMany = (seconds: number): HttpResponse => ({
  ...problem(429, 'TooManyTries', 'There were too many wrong sign-ins. Try again later.'),
  headers: { 'retry-after': String(seconds) },
});

const viewAgent = async (agent: Agent, presence: Presence): Promise<object> => ({
  id: agent.id,
  email: agent.email,
  name: agent.name,
  role: agent.role,
  languages: agent.languages ?? ['en'],
  duties: dutiesOf(agent.role),
  available: await presence.isAvailable(agent),
});

/** By https: a trusted proxy says so, or the page that asks came by it. */
export const isSecure = ({ headers }: HttpRequest): boolean =>
  headers['x-forwarded-proto'] === 'https' || headers['origin']?.startsWith('https:') === true;
