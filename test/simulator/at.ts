import type { Instant } from '../../src/domain/instant.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/server.ts';
import { makeTimeline, type Timeline } from '../../src/simulator/timeline/timeline.ts';
import { simulatorToken } from '../../src/simulator/api/token.ts';

/** A day that is nobody's today. */
export const NOW: Instant = '2031-05-06T07:08:09.010Z';
export const TENANT = '0f9a1c9e-1111-4222-8333-94a5b6c7d8e9';
export const TOKEN = simulatorToken({ tenantId: TENANT });

export interface Running {
  readonly simulator: Simulator;
  readonly timeline: Timeline;
  /** A GET with a good token; the path is put after the simulator's address. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The same, its JSON body. */
  json(path: string, headers?: Record<string, string>): Promise<Record<string, unknown>>;
  /** The rows of the answer. */
  rows(path: string, headers?: Record<string, string>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A simulator over a timeline that stands at `NOW`, or over `options.source`. */
export async function running(options: Partial<SimulatorOptions> = {}, speed = 0): Promise<Running> {
  const clock = options.clock ?? (() => NOW);
  const timeline = makeTimeline({ seed: 7, speed, clock, start: NOW });
  const simulator = await startSimulator({ source: timeline, script: timeline, tenantId: TENANT, ...options, clock });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${simulator.url}${path}`, { headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
  const json = async (path: string, headers?: Record<string, string>) => {
    const response = await get(path, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  return {
    simulator,
    timeline,
    get,
    json,
    rows: async (path, headers) => (await json(path, headers))['value'] as Record<string, unknown>[],
    close: () => simulator.close(),
  };
}

/** Runs `test` on a simulator of its own, and closes it whatever comes. */
export async function withRunning(
  options: Partial<SimulatorOptions>,
  test: (own: Running) => Promise<void>,
): Promise<void> {
  const own = await running(options);
  try {
    await test(own);
  } finally {
    await own.close();
  }
}
