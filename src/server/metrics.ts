// What /metrics tells: the process, requests by route, turns by ending, articles to be reviewed. No label ever holds a resident's data.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isStale, type Articles } from '../core/articles.js';
import type { Ending } from '../core/endings.js';
import type { ModelUse } from '../core/language-model.js';
import type { RemoteState, RemoteUse } from '../core/remote.js';
import type { ChannelId } from '../core/turn.js';

export interface Metrics {
  /** `route` is the pattern, never the path asked for. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** For whoever runs turns: counts one more that ended so. */
  turn(channel: ChannelId, ending: Ending, seconds: number): void;
  /** Open WebSockets and event streams. */
  streams(kind: 'socket' | 'events', change: 1 | -1): void;
  /** For whoever asks a language model; prices are for a million tokens. */
  model(price: { readonly input: number; readonly output: number }): ModelUse;
  /** For whoever asks outside systems. */
  remotes(): RemoteUse;
  /** The Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MeteredContent {
  readonly articles: Articles['all'];
  /** ISO date, Europe/London. */
  readonly today: () => string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 6];

/** A registry of its own, so that several servers can live in one process. */
export const createMetrics = (content?: MeteredContent): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'council_http_request_duration_seconds',
    help: 'Time from request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const turns = new Counter({
    name: 'council_turns_total',
    help: 'Turns by how they ended',
    labelNames: ['channel', 'ending'],
    registers,
  });
  const turnTime = new Histogram({
    name: 'council_turn_duration_seconds',
    help: 'Time from claim to finish of a turn',
    labelNames: ['channel'],
    buckets: SECONDS,
    registers,
  });
  const open = new Gauge({
    name: 'council_streams_open',
    help: 'Open WebSockets and event streams',
    labelNames: ['kind'],
    registers,
  });
  if (content) {
    new Gauge({
      name: 'assistant_articles',
      help: 'Articles that are loaded, in every language',
      registers,
      collect() {
        this.set(content.articles.length);
      },
    });
    new Gauge({
      name: 'assistant_articles_stale',
      help: 'Articles past their review date: residents get the link and a person',
      registers,
      collect() {
        const today = content.today();
        this.set(content.articles.filter((article) => isStale(article, today)).length);
      },
    });
  }
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    turn(channel, ending, seconds) {
      turns.inc({ channel, ending });
      turnTime.observe({ channel }, seconds);
    },
    streams: (kind, change) => open.inc({ kind }, change),
    model: (price) => modelUse(registry, price),
    remotes: () => remoteUse(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

/** Made only when there is a model: without one, /metrics says nothing of it. */
const modelUse = (registry: Registry, price: { readonly input: number; readonly output: number }): ModelUse => {
  const counter = (name: string, help: string, labelNames: readonly string[]): Counter =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const calls = counter('council_llm_calls_total', 'Questions to the language model by how they went', [
    'job',
    'result',
  ]);
  const refusals = counter('council_llm_refusals_total', 'What it wrote or was to read, and was not used', ['why']);
  const tokens = counter('council_llm_tokens_total', 'Tokens sent and written', ['job', 'kind']);
  const cost = counter('council_llm_cost_total', 'What they cost, in the money of LLM_PRICE_IN and LLM_PRICE_OUT', []);
  return {
    called: (job, result) => calls.inc({ job, result }),
    refused: (why) => refusals.inc({ why }),
    spent(job, { input, output }) {
      tokens.inc({ job, kind: 'input' }, input);
      tokens.inc({ job, kind: 'output' }, output);
      cost.inc((input * price.input + output * price.output) / 1_000_000);
    },
  };
};

const STATES: readonly RemoteState[] = ['unknown', 'up', 'troubled', 'resting', 'trying'];

const remoteUse = (registry: Registry): RemoteUse => {
  const registers = [registry];
  const calls = new Counter({
    name: 'council_remote_calls_total',
    help: 'Questions to outside systems by how they went; kept and stale are answers from the cache',
    labelNames: ['remote', 'result'],
    registers,
  });
  const time = new Histogram({
    name: 'council_remote_duration_seconds',
    help: 'Time of a question to an outside system, tries and reading included',
    labelNames: ['remote'],
    buckets: SECONDS,
    registers,
  });
  const states = new Gauge({
    name: 'council_remote_state',
    help: '1 for the state an outside system is in; resting is an open circuit breaker, trying a half-open one',
    labelNames: ['remote', 'state'],
    registers,
  });
  return {
    called(remote, result, seconds) {
      calls.inc({ remote, result });
      if (seconds > 0) time.observe({ remote }, seconds);
    },
    state(remote, now) {
      for (const state of STATES) states.set({ remote, state }, Number(state === now));
    },
  };
};
