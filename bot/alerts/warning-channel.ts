import type { Card } from '../../cards/kit/card.ts';
import { onceFor } from '../../src/domain/derived.ts';
import type { EarlyWarning } from '../../src/domain/impact/early-warning.ts';
import type { ConversationFormat } from '../../src/domain/subscription/settings.ts';
import type { WarningChannel } from '../../src/ports/index.ts';
import { digestOf } from './drawn-cards.ts';
import { editing, makeSend, opening, type SendOptions } from './teams-channel.ts';

interface WarningOptions extends SendOptions {
  /** Writes the same from the same input. */
  readonly draw: (warning: EarlyWarning, format: ConversationFormat) => Card;
}

/** Sends early warnings to Teams as alerts are sent: in a channel, each opens a thread of its own. */
export function makeWarningChannel({ draw, ...options }: WarningOptions): WarningChannel {
  const render = onceFor(options.render);
  const send = makeSend({ ...options, render });
  const drawn = (warning: EarlyWarning, format: ConversationFormat) => {
    const card = draw(warning, format);
    return () => card;
  };
  return {
    digestOf: (warning, format) => digestOf(render(draw(warning, format))),
    post: async (to, warning, format) => {
      const cardId = await send.card(to, drawn(warning, format), opening(to));
      return cardId === undefined ? {} : { cardId };
    },
    edit: (to, cardId, warning, format) => send.card(to, drawn(warning, format), editing(to, cardId)),
  };
}
