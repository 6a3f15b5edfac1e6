import { setTimeout as pause } from 'node:timers/promises';
import type { SendLimiter } from '../../ports/index.ts';

/** Held so long at a time: whatever becomes of this process, alerts go on after that. */
const HOLD_MS = 2_000;
const RENEW_MS = 500;
const LOOK_MS = 50;
/** Longer than a request to Teams and the wait for its slot may take. */
const PATIENCE_MS = 40_000;

interface QuietPorts {
  readonly limiter: Pick<SendLimiter, 'holdBack'>;
  readonly underWay: (tenantIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Nothing is sent: what was under way is done and noted, and nothing more begins. */
export interface Quiet {
  /** Whether something did not end in time: a process is frozen. */
  readonly isBroken: boolean;
  /** Lets alerts go on. */
  end(): void;
}

/** Holds back what is sent to these tenants' conversations, and waits until nothing is under way any more. */
export async function quieten({ limiter, underWay }: QuietPorts, tenantIds: readonly string[]): Promise<Quiet> {
  const hold = () => Promise.all(tenantIds.map((tenantId) => limiter.holdBack(tenantId, undefined, HOLD_MS)));
  await hold();
  const renewing = setInterval(() => void hold().catch(() => undefined), RENEW_MS);
  const isBroken = !(await areDone(() => underWay(tenantIds)));
  return { isBroken, end: () => clearInterval(renewing) };
}

/** Waits until all that is under way now has ended. What begins later is refused before it sends anything. */
async function areDone(underWay: () => Promise<ReadonlySet<string>>): Promise<boolean> {
  const patience = performance.now() + PATIENCE_MS;
  let left = await underWay();
  while (left.size > 0 && performance.now() < patience) {
    await pause(LOOK_MS);
    const now = await underWay();
    left = new Set([...left].filter((id) => now.has(id)));
  }
  return left.size === 0;
}
