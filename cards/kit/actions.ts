import type { Words } from '../../words/index.ts';
import type { AskButton, Button, LinkButton, MenuButton } from './card.ts';
import { asksForForm } from './command-line.ts';
import { remembered } from './drawing/remembered.ts';
import { httpsUrl, label, markdownLabel } from './escape.ts';

/** Teams shows no more than this many actions on a card (`field.md` §6.1). */
export const MAX_ACTIONS = 6;

/** A developer's machine. What follows its address holds nothing that could end a link. */
const ON_THIS_MACHINE = /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\/[\w./-]*$/;

const titleOf = remembered((title) => label(title, 40));

/** An Adaptive Card action. */
export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl' | 'Action.ShowCard';
  readonly title: string;
  readonly [property: string]: unknown;
}

/**
 * Turns buttons into actions. Leaves out links that are not `https`, and buttons beyond Teams' limit.
 * @param dialogs whether the client opens dialogs; elsewhere the same buttons are answered in the conversation.
 */
export function actionsOf(buttons: readonly Button[], dialogs = true): CardAction[] {
  return buttons.flatMap((button) => actionOf(button, dialogs)).slice(0, MAX_ACTIONS);
}

/**
 * The buttons that always stand on a card, then as many of the others as there is room for, in their order. What does not
 * fit opens below the card, with one button more. A client that does not know Teams' own menu for such buttons
 * (`mode: secondary`) leaves out all beyond the sixth.
 */
export function withMore(
  first: readonly Button[],
  others: readonly (AskButton | LinkButton)[],
  { buttons }: Words,
): Button[] {
  const room = MAX_ACTIONS - first.length;
  if (others.length <= room) return [...first, ...others];
  return [...first, ...others.slice(0, room - 1), { title: buttons.more, choices: others.slice(room - 1) }];
}

function actionOf(button: Button, dialogs: boolean): CardAction | CardAction[] {
  if ('ask' in button) return askAction(button, dialogs);
  return 'choices' in button ? menuAction(button, dialogs) : linkAction(button);
}

/**
 * With Execute the answer can replace the card; clients that do not know Execute fall back to the Submit inside it.
 * Both carry the same data. A button whose answer is a new message is only a Submit: an Execute that gets neither a card
 * nor a message back shows an error.
 */
function askAction(button: AskButton, dialogs = false): CardAction {
  const { title, ask, replaces, tells, form, texts, style } = button;
  const data = { ask, ...(form?.length && { form }), ...(texts && { texts }), ...(dialogs && dialogOf(button)) };
  const shown = { title: titleOf(title), ...(style && { style }), ...inputsOf(form), data };
  if (replaces !== true && tells !== true) return { type: 'Action.Submit', ...shown };
  return { type: 'Action.Execute', verb: 'ask', ...shown, fallback: { type: 'Action.Submit', ...shown } };
}

function menuAction({ title, question, choices }: MenuButton, dialogs: boolean): CardAction {
  const text = question === undefined ? [] : [{ type: 'TextBlock', text: markdownLabel(question, 200), wrap: true }];
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: text,
    actions: choices.flatMap((choice) => actionOf(choice, dialogs)),
  };
  return { type: 'Action.ShowCard', title: titleOf(title), card };
}

/**
 * Teams opens a dialog for a Submit that carries this, and asks for what to show in it by `task/fetch`, with the same data
 * (msteams-docs, "Use dialogs with bots"). A client that does not know it sends the data as the message that every other
 * Submit sends, so the same command line is answered in the conversation. The Playground does not even send it: there no
 * button carries it. `Action.Execute` opens no dialogs.
 */
function dialogOf({ ask, replaces, tells, form, dialog }: AskButton): { readonly msteams?: object } {
  const isFilledIn = form !== undefined && form.length > 0;
  if (replaces === true || tells === true || isFilledIn || !(dialog === true || asksForForm(ask))) return {};
  return { msteams: { type: 'task/fetch' } };
}

/** A button that does not use the inputs must work while they are empty. */
function inputsOf(form: AskButton['form']): { readonly associatedInputs?: 'none' } {
  return form?.length === 0 ? { associatedInputs: 'none' } : {};
}

function linkAction({ title, url, isOwn }: LinkButton): CardAction[] {
  const safe = httpsUrl(url) ?? (isOwn && ON_THIS_MACHINE.test(url) ? url : undefined);
  return safe === undefined ? [] : [{ type: 'Action.OpenUrl', title: titleOf(title), url: safe }];
}
