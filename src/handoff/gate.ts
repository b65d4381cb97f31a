// Who may call the desk API: 401 without a session before anything else, then 403 for a change asked for by a foreign page.
import { problem, type HttpRequest, type HttpResponse, type Route } from '../core/http.js';
import type { Agent } from '../core/store.js';
import { createProven } from './proven.js';
import { may, type Duty } from './roles.js';
import type { SignIn } from './sign-in.js';

/** A route of the desk API before it is guarded: its handler knows who asks. */
export interface StaffRoute extends Omit<Route, 'handle' | 'admit' | 'caller'> {
  readonly handle: (request: HttpRequest, agent: Agent) => Promise<HttpResponse>;
  /** Whose work it is; anybody's who is signed in when absent. */
  readonly duty?: Duty;
}

/** `seen` is told of every call by someone signed in. */
export function createGate(accounts: SignIn, seen: (agent: Agent) => Promise<void>): (route: StaffRoute) => Route {
  const refuse = (request: HttpRequest, agent: Agent | null, duty: Duty | undefined): HttpResponse | null => {
    if (!agent) return problem(401, 'SignInFirst', 'Sign in to the desk first.');
    if (duty !== undefined && !may(agent, duty)) return problem(403, 'NotYourRole', 'Your role does not allow that.');
    return foreign(request);
  };
  const proven = createProven();
  const asks = async (request: HttpRequest): Promise<Agent | null> => {
    const agent = await accounts.agentOf(request.headers['cookie']);
    proven.seen(request, agent !== null);
    return agent;
  };
  return (route) => ({
    ...route,
    caller: proven.caller,
    // Before the body is read, so that nobody learns anything about it without a session.
    admit: async (request) => refuse(request, await asks(request), route.duty),
    handle: async (request) => {
      const agent = await asks(request);
      const refused = refuse(request, agent, route.duty);
      if (refused || !agent) return refused ?? problem(401, 'SignInFirst', 'Sign in to the desk first.');
      await seen(agent);
      return route.handle(request, agent);
    },
  });
}

/** A refusal when a page of another origin asks; null when it is ours, or no browser at all. */
export function foreign(request: HttpRequest): HttpResponse | null {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers['origin'];
  // The browser itself vouches for the page. This also holds behind a proxy that changes Host.
  if (site === 'same-origin') return null;
  const ours =
    (site === undefined || site === 'none') && (origin === undefined || hostOf(origin) === request.headers['host']);
  return ours ? null : problem(403, 'ForeignOrigin', 'Only the desk of this server may ask for that.');
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
