import { refusalOf } from '../server/refusal.ts';

/** A worker that is refused asks again within a second or two: a refusal that was not repeated is over. */
const RECENT_MS = 10_000;

/** Remembers what Redis refused a moment ago to the parts of this process's work. */
export interface Trouble {
  note(part: string, error: unknown): void;
  over(part: string): void;
  /** A refusal of the last seconds, in words for operators; undefined if there was none. */
  problem(): string | undefined;
}

export function makeTrouble(now = () => performance.now()): Trouble {
  const noted = new Map<string, { readonly refusal: string; readonly at: number }>();
  return {
    note(part, error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) noted.set(part, { refusal, at: now() });
    },
    over: (part) => void noted.delete(part),
    problem() {
      const recent = [...noted].find(([, { at }]) => now() - at < RECENT_MS);
      return recent && `${recent[0]}: ${recent[1].refusal}`;
    },
  };
}
