/** The most requests in flight, in total and from one address. Teams sends from few addresses. */
const MOST = 256;
const MOST_FROM_ONE = 128;

/**
 * Counts requests in flight, so a flood is refused early. The returned function starts a request and returns the
 * function that ends it, or undefined if too many are in flight.
 */
export function makeInFlight(most = MOST, mostFromOne = MOST_FROM_ONE): (address: string) => (() => void) | undefined {
  const byAddress = new Map<string, number>();
  let total = 0;
  return (address) => {
    const fromHere = byAddress.get(address) ?? 0;
    if (total >= most || fromHere >= mostFromOne) return undefined;
    total += 1;
    byAddress.set(address, fromHere + 1);
    return () => {
      total -= 1;
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    };
  };
}
