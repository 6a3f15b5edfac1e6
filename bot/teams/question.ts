import { MAX_LINE } from '../asking/reading/limits.ts';
import type { Activity } from './activity.ts';
import { typedText } from './mentions.ts';
import { othersWords } from './quotes.ts';

/** A line that a button sends, or what a person typed. */
interface AskedText {
  readonly kind: 'ask';
  readonly text: string;
  /** The answer replaces the card whose button was pressed. */
  readonly replaces: boolean;
  readonly isTyped: boolean;
  /** The words of others in the message: a quoted or forwarded alert. */
  readonly quoted?: string;
}

/** What an activity asks the bot to do. */
export type Question =
  | AskedText
  /** The bot was added to the conversation. */
  | { readonly kind: 'welcome' }
  /** An `adaptiveCard/action` that none of the bot's cards sends. */
  | { readonly kind: 'unknown-action' }
  | { readonly kind: 'nothing' };

/** Typed text, buttons and card refreshes all become a command line. */
export function questionOf(activity: Activity): Question {
  switch (activity.type) {
    case 'message':
      return messageOf(activity);
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? actionOf(activity.value) : { kind: 'nothing' };
    case 'conversationUpdate':
      return addsBot(activity) ? { kind: 'welcome' } : { kind: 'nothing' };
    case 'installationUpdate':
      return activity.action?.startsWith('add') === true ? { kind: 'welcome' } : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}

function messageOf(activity: Activity): AskedText {
  const line = askIn(activity.value);
  if (line !== undefined) return { kind: 'ask', text: line, replaces: false, isTyped: false };
  const quoted = othersWords(activity);
  const text = typedText(activity);
  return { kind: 'ask', text, replaces: false, isTyped: true, ...(quoted !== '' && { quoted }) };
}

/** `Action.Execute` sends `{ action: { verb, data } }`. */
function actionOf(value: unknown): Question {
  const action = property(value, 'action');
  const ask = askIn(property(action, 'data'));
  if (property(action, 'verb') !== 'ask' || ask === undefined) return { kind: 'unknown-action' };
  return { kind: 'ask', text: ask, replaces: true, isTyped: false };
}

function addsBot({ membersAdded, recipient }: Activity): boolean {
  return membersAdded?.some((member) => member.id === recipient.id) === true;
}

function askIn(value: unknown): string | undefined {
  const ask = property(value, 'ask');
  return typeof ask === 'string' ? withInputs(ask, value).slice(0, MAX_LINE) : undefined;
}

/**
 * Appends a form's values to its command line: the form's button names the inputs to append (`AskButton.form`). If the
 * first input is empty, nothing has been chosen yet, whatever the others hold, so the bare line asks for the form
 * again.
 */
function withInputs(ask: string, value: unknown): string {
  const form = property(value, 'form');
  if (!Array.isArray(form)) return ask;
  // Anybody can send anything in place of a name.
  const names = form.slice(0, MAX_INPUTS).filter((name) => typeof name === 'string');
  const [first = '', ...rest] = names.map((name) => choicesOf(property(value, name)));
  return first === '' ? ask : [ask, first, ...rest].join(' ').trim();
}

const MAX_INPUTS = 8;

/** Several choices arrive as one text, separated by commas. */
function choicesOf(input: unknown): string {
  return typeof input === 'string' ? input.split(',').join(', ').trim() : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
