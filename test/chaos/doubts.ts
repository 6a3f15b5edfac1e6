import { setTimeout as pause } from 'node:timers/promises';
import { ISSUE } from './one-issue.ts';
import { issueId } from './story.ts';
import type { World } from './world.ts';

/** Some time after a kill the living have gone on; what still stands as it stood was the dead one's. */
const SECOND_LOOK_MS = 2_000;
/** Up to here nobody can have taken over what was the dead one's: its hold of a conversation lasts longer. */
const HOLDS_LAST_MS = 3_300;

/** Notes whose sends kills left in doubt: these may come a second time. */
export function makeDoubts(world: World) {
  const looks: Promise<[id: string, markedAt: string][]>[] = [];
  const inDoubt = async () => {
    const entries = await world.entries(issueId(ISSUE));
    return new Map(
      entries
        .filter(({ state }) => state === 'sending')
        .map(({ conversationId, updatedAt }) => [conversationId, updatedAt]),
    );
  };
  const lookTwice = async () => {
    const killedAt = performance.now();
    const first = await inDoubt();
    await pause(SECOND_LOOK_MS);
    const second = await inDoubt();
    const isTooLate = performance.now() - killedAt > HOLDS_LAST_MS;
    return [...first].filter(([id, at]) => isTooLate || second.get(id) === at);
  };
  return {
    /** To be called when a process was killed. */
    look: (): void => void looks.push(lookTwice()),
    /** How many sends to each conversation were in flight at kills. A mark that two kills found is one send. */
    async found(): Promise<Map<string, number>> {
      const marks = new Map((await Promise.all(looks)).flat().map(([id, at]) => [`${id} ${at}`, id]));
      const times = new Map<string, number>();
      for (const id of marks.values()) times.set(id, (times.get(id) ?? 0) + 1);
      return times;
    },
  };
}
