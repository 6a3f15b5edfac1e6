/** Phrases of one language, by the canonical line they must mean. */
export interface Corpus {
  /** The locale of the people who wrote them. */
  readonly locale: string;
  readonly means: Readonly<Record<string, readonly string[]>>;
  /** Phrases that are asked back, since they could mean several things or nothing. */
  readonly asks: readonly string[];
}
