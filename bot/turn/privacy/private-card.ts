import * as z from 'zod';
import { actionsOf } from '../../../cards/kit/actions.ts';
import { wordsFor } from '../../../words/index.ts';
import type { PrivateMark } from '../../teams/private-mark.ts';

const CARD = z.looseObject({ body: z.array(z.unknown()) });
const BUTTON_DATA = z.looseObject({ ask: z.string() });

interface Shareable {
  /** The command line that is asked again for everyone. */
  readonly line: string;
  readonly locale: string;
}

/**
 * A drawn card, for one person: each of its buttons says so. *Share with everyone*, if the answer can be shared, stands
 * below the answer in a band of its own, so that it looks neither like a part of that nor like one more of its buttons: a
 * card has six actions at most, and it never takes the place of one.
 */
export function privateCard(card: object, mark: PrivateMark, shareable?: Shareable): object {
  const { share: _, ...own } = mark;
  const marked = CARD.parse(marking(card, own));
  if (!shareable) return marked;
  const { share } = wordsFor(shareable.locale).privacy;
  const actions = actionsOf([{ title: share, ask: shareable.line, replaces: true }]);
  const row = { type: 'Container', style: 'emphasis', bleed: true, items: [{ type: 'ActionSet', actions }] };
  return { ...marked, body: [...marked.body, marking(row, { ...own, share: true })] };
}

/** A copy in which the data of every button carries the mark. What is drawn may be shared by many, so it stays. */
function marking(card: object, mark: PrivateMark): unknown {
  return JSON.parse(JSON.stringify(card), (name, value: unknown) => {
    const data = name === 'data' ? BUTTON_DATA.safeParse(value).data : undefined;
    return data ? { ...data, private: mark } : value;
  });
}
