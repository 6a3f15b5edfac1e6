import type { Card, TextMessage } from '../../cards/kit/card.ts';
import { onceFor } from '../../src/domain/derived.ts';
import type { ShownBulletin } from '../../src/domain/bulletin/standing.ts';
import type { BulletinChannel } from '../../src/ports/index.ts';
import { digestOf } from './drawn-cards.ts';
import { editing, makeSend, opening, replying, type SendOptions } from './teams-channel.ts';

/** How bulletins are written. Each function writes the same from the same input. */
interface BulletinCards {
  bulletinCard(shown: ShownBulletin, timeZone?: string): Card;
  /** A message without a card, to those who read it. */
  bulletinMessage(shown: ShownBulletin): TextMessage;
}

/** Sends bulletins to Teams as alerts are sent: in a channel, each opens a thread of its own. */
export function makeBulletinChannel({
  cards,
  ...options
}: SendOptions & { readonly cards: BulletinCards }): BulletinChannel {
  const render = onceFor(options.render);
  const send = makeSend({ ...options, render });
  const draw = (shown: ShownBulletin, timeZone?: string) => {
    const card = cards.bulletinCard(shown, timeZone);
    return () => card;
  };
  return {
    digestOf: (shown, timeZone) => digestOf(render(cards.bulletinCard(shown, timeZone))),
    post: async (to, shown, timeZone) => {
      const cardId = await send.card(to, draw(shown, timeZone), opening(to));
      return cardId === undefined ? {} : { cardId };
    },
    edit: (to, cardId, shown, timeZone) => send.card(to, draw(shown, timeZone), editing(to, cardId)),
    tell: async (to, cardId, shown) => {
      await send.text(to, cards.bulletinMessage(shown), replying(to, cardId));
    },
  };
}
