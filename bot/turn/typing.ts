/** Teams wants an answer or a typing indicator within two seconds (`field.md` §6.1). */
const TYPING_AFTER_MS = 1_000;

/** Waits for `work`, and calls `show` once if it takes longer than `afterMs`. A failing `show` is ignored. */
export async function showingTyping<T>(
  work: Promise<T>,
  show: () => Promise<unknown>,
  afterMs = TYPING_AFTER_MS,
): Promise<T> {
  let shown: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    shown = show().catch(() => undefined);
  }, afterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    // The turn's objects end with the turn, so the indicator must be sent before that, and before the answer.
    await shown;
  }
}
