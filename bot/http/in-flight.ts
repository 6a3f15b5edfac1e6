/** Requests in hand at once, in all and from one address. Teams sends through few addresses. */
const MOST = 256;
const MOST_FROM_ONE = 128;

/**
 * Counts requests in hand, so that a flood is refused while that is cheap. Gives the function that ends what begins here, or
 * undefined where too much is in hand.
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
