/** The most requests at work at once. Teams sends from few addresses, so they are not told apart. */
const MOST = 256;

/**
 * Counts requests at work, so a flood is refused early. Only a request whose sender is known and whose body is here
 * counts: who sends slowly, or nothing that is valid, takes nobody's place. The returned function starts a request and
 * returns the function that ends it, or undefined if too many are at work.
 */
export function makeInFlight(most = MOST): () => (() => void) | undefined {
  let total = 0;
  return () => {
    if (total >= most) return undefined;
    total += 1;
    return () => void (total -= 1);
  };
}
