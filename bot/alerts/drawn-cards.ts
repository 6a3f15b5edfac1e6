import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Card } from '../../cards/kit/card.ts';
import { onceFor } from '../../src/domain/derived.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { LiveFormat } from '../../src/ports/index.ts';

/** A live card at full size. */
interface DrawnCard {
  readonly answer: Card;
  /** A hash of the rendered card: equal for cards that look the same. */
  readonly digest: string;
}

interface DrawnCards {
  full(snapshot: Snapshot, format?: LiveFormat): DrawnCard;
  /** Renders any answer. A live card from `full` is already rendered. */
  readonly render: (answer: Card) => object;
}

interface DrawnCardsOptions {
  readonly drawFull: (snapshot: Snapshot, format?: LiveFormat) => Card;
  readonly render: (answer: Card) => object;
}

/** An issue goes to all its conversations at about the same time, so few cards are needed at once, in some formats. */
const MOST_KEPT = 100;

/**
 * Draws the live card of a snapshot once, for every step of a delivery and for every conversation of the same zone and
 * language whose people do and say nothing about the issue, or the same. The cache key covers the whole snapshot: two
 * tenants may have the same version of the same issue with different details.
 */
export function makeDrawnCards({ drawFull, render }: DrawnCardsOptions): DrawnCards {
  const kept = new LRUCache<string, DrawnCard>({ max: MOST_KEPT });
  const rendered = new WeakMap<Card, object>();
  const draw = (snapshot: Snapshot, format: LiveFormat): DrawnCard => {
    const answer = drawFull(snapshot, format);
    const card = render(answer);
    rendered.set(answer, card);
    return { answer, digest: digestOf(card) };
  };
  return {
    full(snapshot, format = {}) {
      const { timeZone, locale, response, pictured, mark, noticed } = format;
      const key = JSON.stringify([hashOf(snapshot), timeZone, locale, response, pictured, mark, noticed]);
      const known = kept.get(key) ?? draw(snapshot, format);
      kept.set(key, known);
      return known;
    },
    render: (answer) => rendered.get(answer) ?? render(answer),
  };
}

const hashOf = onceFor((snapshot: Snapshot) => digestOf(snapshot));

/** The same for what looks the same. */
export function digestOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
