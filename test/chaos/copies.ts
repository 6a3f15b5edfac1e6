import { isLiveCard, issueOf } from './verdict.ts';
import type { Seen } from './verdict.ts';
import { marksIn } from './story.ts';

/** How often people were told the same, and what became of every card they can see, whoever posted it. */
interface Copies {
  /** Messages beyond the second that tell the same: cards of one issue, or replies about one post. */
  readonly third: number;
  /** Messages beyond the first. */
  readonly repeats: number;
  readonly cards: number;
  /** Live cards that do not say how their issue ended. */
  readonly open: number;
}

/** Counts over all conversations. `says` is what the card of an issue that is over says. */
export function copiesIn(seen: readonly Seen[], says: string): Copies {
  const counts = seen.flatMap(({ messages }) => [...timesTold(messages).values()]);
  const cards = seen.flatMap(({ messages }) => messages.filter(({ firstText }) => isLiveCard(firstText)));
  return {
    third: counts.reduce((sum, times) => sum + Math.max(0, times - 2), 0),
    repeats: counts.reduce((sum, times) => sum + times - 1, 0),
    cards: cards.length,
    open: cards.filter(({ text }) => !text.includes(says)).length,
  };
}

/** A card counts for its issue alone: which post it shows depends on when it was posted. */
function timesTold(messages: Seen['messages']): Map<string, number> {
  const told = messages.flatMap(({ firstText }) =>
    isLiveCard(firstText) ? [`card of ${issueOf(firstText)}`] : marksIn(firstText),
  );
  const times = new Map<string, number>();
  for (const each of told) times.set(each, (times.get(each) ?? 0) + 1);
  return times;
}
