import * as z from 'zod';
import { askedLine } from '../../teams/asked-line.ts';
import { defineInvoke, type Invoke } from './invoke.ts';

/**
 * Teams waits ten seconds for the answer to a button, and then says that the app does not respond. Some of them are gone
 * by the time the turn begins.
 */
const LIMIT_MS = 7_000;

/** `Action.Execute` sends `{ action: { verb, data } }`. */
const VALUE = z.looseObject({
  action: z.looseObject({
    verb: z.literal('ask'),
    data: z.unknown().transform(askedLine).pipe(z.string()),
  }),
});

/** `adaptiveCard/action`: a pressed button whose answer takes the place of its card, for everyone who sees it. */
export function cardAction(limitMs = LIMIT_MS): Invoke {
  return defineInvoke({
    limitMs,
    late: 'comes-as-message',
    parse: VALUE,
    async answer({ action }, { ask }) {
      const said = await ask(action.data);
      const { card, summary, replaces } = said;
      return { said, body: card && replaces ? cardBody(card) : messageBody(summary) };
    },
    tell: messageBody,
    refuse: errorBody,
  });
}

function cardBody(card: object): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Shown to the person who pressed the button; the card stays. */
function messageBody(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

function errorBody(message: string): object {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
}
