/** As many at once as the bot answers side by side. */
const LANES = 20;

/** Does the work for each of them, several at once. */
export async function inLanes<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
