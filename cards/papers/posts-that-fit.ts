import type { EvidenceFacts } from '../../src/domain/evidence/facts.ts';

/**
 * Letters of posts in one document: twice the largest real month of a service. Nobody reads more, and each page takes time and
 * memory to draw.
 */
const ROOM = 500_000;

/** How many posts there are, and how many of them are too long. */
interface PostsThatFit {
  readonly posts: number;
  readonly cut: number;
  /** Letters of a post that are printed. Infinite if nothing is cut. */
  readonly letters: number;
}

/** How much of each post is printed, so that all are there and together they fit: the longest are cut, the others are whole. */
export function postsThatFit({ incidents, advisories }: EvidenceFacts, room = ROOM): PostsThatFit {
  const lengths = [...incidents, ...advisories].flatMap(({ posts }) => posts.map(({ text }) => text.length));
  const letters = longestThatFits(lengths, room);
  return { posts: lengths.length, cut: lengths.filter((length) => length > letters).length, letters };
}

function longestThatFits(lengths: readonly number[], room: number): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  let left = room;
  for (const [at, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - at));
    if (length > share) return share;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}

/** The beginning of a text, up to the end of a word where there is one. */
export function beginning(text: string, letters: number): string {
  // Half of a character is left out.
  const part = text.slice(0, letters).replace(/[\ud800-\udbff]$/, '');
  const end = part.lastIndexOf(' ');
  return `${(end > letters / 2 ? part.slice(0, end) : part).trimEnd()}…`;
}
