/** Does work for each item, for so many at once. The next item is made only when somebody is free for it. */
export async function inLanes<T>(
  items: AsyncGenerator<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const lane = async () => {
    for await (const item of items) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
