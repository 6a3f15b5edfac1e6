/** What something that could not be read is. A `post`, `feature` or `detail` is a part of a row that could be read. */
export const UNREADABLE_KINDS = ['service', 'feature', 'issue', 'post', 'message', 'detail', 'day'] as const;
export type UnreadableKind = (typeof UNREADABLE_KINDS)[number];

/** Something that the source sent and that could not be read. It is left out, and the rest is shown. */
export interface Unreadable {
  readonly kind: UnreadableKind;
  /** The row's id; of a part, the id of its row. Absent if that could not be read either. */
  readonly id?: string;
}

/** The rows of a list that could be read. `unreadable` is present only if something was left out. */
export type Rows<T> = T[] & { readonly unreadable?: readonly Unreadable[] };

/** `rows` with what was left out of their list. */
export function rowsOf<T>(rows: readonly T[], unreadable: readonly Unreadable[]): Rows<T> {
  return unreadable.length === 0 ? [...rows] : Object.assign([...rows], { unreadable });
}

/** What `unreadable` says about whole rows of these kinds, or about parts that are shown with their list. */
export function ofKinds(unreadable: readonly Unreadable[], ...kinds: readonly UnreadableKind[]): Unreadable[] {
  return unreadable.filter(({ kind }) => kinds.includes(kind));
}

/** Makes a function that adds to an item how many of its parts could not be read. */
export function withLostParts<T extends { readonly id: string }>(
  unreadable: readonly Unreadable[],
  ...kinds: readonly UnreadableKind[]
): (item: T) => T {
  const counts = new Map<string, number>();
  for (const { id = '' } of ofKinds(unreadable, ...kinds)) {
    const key = plainly(id);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return (item) => item;
  return (item) => {
    const unreadableParts = counts.get(plainly(item.id));
    return unreadableParts === undefined ? item : { ...item, unreadableParts };
  };
}

function plainly(id: string): string {
  return id.trim().toUpperCase();
}
