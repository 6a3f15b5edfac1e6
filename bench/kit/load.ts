import { startGenerator } from './program.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';

/** A question asked over and over, by another person and in another activity each time. */
export interface Load {
  readonly url: string;
  readonly question: string;
  /** Asked in turn with it. */
  readonly others?: readonly string[];
  readonly seconds: number;
  /** Ends after so many answers instead. */
  readonly answers?: number;
  readonly callers: number;
  /** What each answer must have in it: a refusal is quick, and must not count. */
  readonly expects: readonly string[];
}

export interface Loaded {
  readonly perSecond: number;
  readonly answers: number;
  /** Of an answer, on average. */
  readonly bytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The first answer that was not what it must be. */
  readonly wrong?: string;
}

/** The generator of load, in a process of its own. */
export interface LoadGenerator {
  /** Fails if an answer was not what it must be. */
  ask(load: Load): Promise<Loaded>;
  stop(): void;
}

export async function startLoadGenerator(): Promise<LoadGenerator> {
  const generator = await startGenerator<Load, Loaded>('load');
  return {
    async ask(load) {
      const loaded = await generator.ask(load);
      if (loaded.wrong !== undefined) throw new Error(`${load.question}: ${loaded.wrong.slice(0, 2_000)}`);
      return loaded;
    },
    stop: () => generator.stop(),
  };
}

/**
 * A message in a personal chat, as Teams sends it. Its answer comes in the response, so that no connector is measured.
 * `number` makes person, conversation and activity.
 */
export function activityOf(text: string, number: number): string {
  return JSON.stringify({
    type: 'message',
    id: `f:${number}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:person-${number}`, name: 'A Person', aadObjectId: `00000000-0000-4000-8000-${number}` },
    recipient: { id: '28:bot', name: 'Service Health' },
    conversation: { id: `a:chat-${number}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    textFormat: 'plain',
    locale: 'en-GB',
    localTimezone: 'Europe/Riga',
    deliveryMode: 'expectReplies',
    text,
  });
}
