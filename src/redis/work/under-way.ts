import type { Job, Queue } from 'bullmq';

/** The jobs of these queues that a process is working on, by ids that no two queues share. */
export async function underWay(queues: readonly Queue[]): Promise<Set<string>> {
  const found = await Promise.all(
    queues.map(async (queue) => (await queue.getActive(0, -1)).map(({ id }) => queue.toKey(id ?? ''))),
  );
  return new Set(found.flat());
}

const AT_ONCE = 500;

/** Data of all jobs of a queue that are not done, some at a time. */
export async function* undone<T>(queue: Queue<T>): AsyncGenerator<T[]> {
  for await (const jobs of undoneJobs(queue)) yield jobs.map(({ data }) => data);
}

/** All jobs of a queue that are not done, some at a time. */
export async function* undoneJobs<T>(queue: Queue<T>): AsyncGenerator<Job<T>[]> {
  const states = ['active', 'wait', 'delayed', 'prioritized'] as const;
  for (const state of states) {
    for (let start = 0; ; start += AT_ONCE) {
      const jobs = await queue.getJobs([state], start, start + AT_ONCE - 1);
      if (jobs.length === 0) break;
      // A job may end while the list is read.
      yield jobs.filter((job: Job<T> | undefined) => job !== undefined);
    }
  }
}
