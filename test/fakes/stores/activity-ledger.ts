import type { ActivityLedger } from '../../../src/ports/index.ts';

/** What was asked of the ledger, in order. */
export interface LedgerCall {
  readonly call: keyof ActivityLedger;
  readonly id: string;
  readonly forMs?: number;
}

/** Activities in memory. Claims lapse when `lapse` is called, whatever their time. */
export function makeFakeActivityLedger() {
  const claimed = new Set<string>();
  const calls: LedgerCall[] = [];
  const ledger: ActivityLedger = {
    claim(id, forMs) {
      calls.push({ call: 'claim', id, forMs });
      const isFirst = !claimed.has(id);
      claimed.add(id);
      return Promise.resolve(isFirst);
    },
    keep(id, forMs) {
      calls.push({ call: 'keep', id, forMs });
      claimed.add(id);
      return Promise.resolve();
    },
    giveBack(id) {
      calls.push({ call: 'giveBack', id });
      claimed.delete(id);
      return Promise.resolve();
    },
  };
  return { ...ledger, calls };
}
