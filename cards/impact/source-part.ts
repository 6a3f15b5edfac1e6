/** One of the three sources: what it says, from when, and what it does not show. */
export interface SourcePart {
  readonly name: string;
  readonly facts: readonly { readonly text: string }[];
  readonly limits: string;
  readonly hasBars: boolean;
  readonly barsTitle?: string;
  readonly bars?: readonly object[];
  readonly picture?: string;
  readonly alt?: string;
}
