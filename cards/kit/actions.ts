import type { AskButton, Button } from './card.ts';
import { httpsUrl, label } from './escape.ts';

/** Teams shows no more than this many actions on a card (`field.md` §6.1). */
export const MAX_ACTIONS = 6;

/** An Adaptive Card action. */
export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly [property: string]: unknown;
}

/** The one way from buttons to actions. A link that is not `https` is left out; so is what is more than Teams shows. */
export function actionsOf(buttons: readonly Button[]): CardAction[] {
  return buttons.flatMap((button) => ('ask' in button ? askAction(button) : linkAction(button))).slice(0, MAX_ACTIONS);
}

/**
 * Execute lets the answer take the card's place; clients that do not know it use the Submit inside. Both carry the same
 * data. A button whose answer is a new message is a Submit alone: an Execute without an answer card shows an error.
 */
function askAction({ title, ask, replaces, form }: AskButton): CardAction {
  const shown = { title: label(title, 40), ...inputsOf(form), data: { ask, ...(form?.length && { form }) } };
  if (replaces !== true) return { type: 'Action.Submit', ...shown };
  return { type: 'Action.Execute', verb: 'ask', ...shown, fallback: { type: 'Action.Submit', ...shown } };
}

/** A button that is not for the inputs must work while they are empty. */
function inputsOf(form: AskButton['form']): { readonly associatedInputs?: 'none' } {
  return form?.length === 0 ? { associatedInputs: 'none' } : {};
}

function linkAction({ title, url }: { title: string; url: string }): CardAction[] {
  const safe = httpsUrl(url);
  return safe === undefined ? [] : [{ type: 'Action.OpenUrl', title: label(title, 40), url: safe }];
}
