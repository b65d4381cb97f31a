// The council's language model: one question at a time, its answer held to a schema. No retries, no streaming, no tracing.
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { AzureChatOpenAI, ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';
import type { ModelJob, ModelSettings, ModelUse } from '../core/language-model.js';
import type { Log } from '../core/ports.js';

export interface Prompt {
  /** What to do; never anything that a resident or a page wrote. */
  readonly task: string;
  /** What to do it with. It is sent as JSON, so that nothing in it can look like the end of it. */
  readonly material: object;
}

/** Null when it failed, was late, is switched off or answered in another shape: all of it counted, never thrown. */
export type Ask = <T>(job: ModelJob, schema: z.ZodType<T>, prompt: Prompt, signal: AbortSignal) => Promise<T | null>;

export interface ModelParts {
  readonly settings: Pick<ModelSettings, 'address' | 'key'>;
  readonly use: ModelUse;
  /** Asked before each call. */
  readonly off: () => boolean;
  readonly log: Log;
}

export function createAsk({ settings, use, off, log }: ModelParts): Ask {
  const chat = chatWith(settings);
  return async (job, schema, { task, material }, signal) => {
    if (off()) {
      use.called(job, 'off');
      return null;
    }
    try {
      signal.throwIfAborted();
      // As a JSON schema, so that an answer that does not fit is still counted and paid for here.
      const asked = chat.withStructuredOutput(wireSchema(schema), {
        name: job,
        method: 'jsonSchema',
        strict: true,
        includeRaw: true,
      });
      const messages = [new SystemMessage(task), new HumanMessage(JSON.stringify(material))];
      const { raw, parsed } = await asked.invoke(messages, { signal });
      use.spent(job, tokensOf(raw));
      const answer = schema.safeParse(parsed);
      use.called(job, answer.success ? 'done' : 'failed');
      return answer.success ? answer.data : null;
    } catch (error) {
      use.called(job, signal.aborted ? 'late' : 'failed');
      // Its message could repeat what was sent.
      const { name, status } = error as { readonly name?: string; readonly status?: number };
      log.warn({ job, name, status, late: signal.aborted }, 'the language model gave no answer');
      return null;
    }
  };
}

function chatWith({ address, key }: ModelParts['settings']): ChatOpenAI {
  // A redirect would take the message to an address that nobody set.
  const configuration = { fetchOptions: { redirect: 'error' as const } };
  const always = { maxRetries: 0, streaming: false };
  if (address.kind === 'azure')
    return new AzureChatOpenAI({
      ...always,
      model: address.deployment,
      azureOpenAIApiKey: key,
      azureOpenAIEndpoint: address.endpoint.replace(/\/+$/, ''),
      azureOpenAIApiDeploymentName: address.deployment,
      azureOpenAIApiVersion: address.version,
      configuration,
    });
  return new ChatOpenAI({
    ...always,
    model: address.model,
    // The client wants one, whether or not the server does.
    apiKey: key === '' ? 'none' : key,
    configuration: { ...configuration, baseURL: address.url.replace(/\/+$/, '') },
  });
}

function wireSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...wire } = z.toJSONSchema(schema);
  return wire;
}

function tokensOf(raw: object): { readonly input: number; readonly output: number } {
  const { usage_metadata: usage } = raw as {
    readonly usage_metadata?: { readonly input_tokens?: number; readonly output_tokens?: number };
  };
  return { input: usage?.input_tokens ?? 0, output: usage?.output_tokens ?? 0 };
}
