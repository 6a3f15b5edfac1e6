import { startGenerator } from '../program.ts';

/** One address, asked for over and over. */
export interface GetLoad {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly callers: number;
  /** By default, as many as there can be. */
  readonly perSecond?: number;
  /** What each answer must be: a refusal is quick, and must not count. */
  readonly status: number;
  readonly body?: string;
}

export interface GotLoad {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** The first answer that was not what it must be. */
  readonly wrong?: string;
}

/** The generator of such load, in a process of its own. */
export interface GetGenerator {
  /** Fails if an answer was not what it must be. */
  get(load: GetLoad): Promise<GotLoad>;
  stop(): void;
}

export async function startGetGenerator(): Promise<GetGenerator> {
  const generator = await startGenerator<GetLoad, GotLoad>('get-load');
  return {
    async get(load) {
      const got = await generator.ask(load);
      if (got.wrong !== undefined) throw new Error(`${load.url}: ${got.wrong}`);
      return got;
    },
    stop: () => generator.stop(),
  };
}
