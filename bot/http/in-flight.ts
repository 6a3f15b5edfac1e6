/** Most requests in flight, in all and from one address. Teams sends from few addresses. */
const MOST = 256;
const MOST_FROM_ONE = 128;

/**
 * Counts requests in flight, so that a flood is refused while that is cheap. Gives the function that ends the request that
 * begins here, or undefined if too many are in flight.
 */
export function makeInFlight(most = MOST, mostFromOne = MOST_FROM_ONE): (address: string) => (() => void) | undefined {
  const byAddress = new Map<string, number>();
  let all = 0;
  return (address) => {
    const here = byAddress.get(address) ?? 0;
    if (all >= most || here >= mostFromOne) return undefined;
    all += 1;
    byAddress.set(address, here + 1);
    return () => {
      all -= 1;
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    };
  };
}
