import { MAX_LINE } from '../asking/limits.ts';
import type { Activity } from './activity.ts';
import { typedText } from './mentions.ts';

/** What an activity asks of the bot. */
export type Question =
  /** `replaces`: the answer takes the place of the card whose button was pressed. */
  | { readonly kind: 'ask'; readonly text: string; readonly replaces: boolean }
  /** The bot itself was added here. */
  | { readonly kind: 'welcome' }
  /** An `adaptiveCard/action` that no card of ours sends. */
  | { readonly kind: 'unknown-action' }
  | { readonly kind: 'nothing' };

/** Words, buttons and card refreshes are one path: all become a command line. */
export function questionOf(activity: Activity): Question {
  switch (activity.type) {
    case 'message':
      return { kind: 'ask', text: askIn(activity.value) ?? typedText(activity), replaces: false };
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

/** `Action.Execute` sends `{ action: { verb, data } }`. */
function actionOf(value: unknown): Question {
  const action = property(value, 'action');
  const ask = askIn(property(action, 'data'));
  if (property(action, 'verb') !== 'ask' || ask === undefined) return { kind: 'unknown-action' };
  return { kind: 'ask', text: ask, replaces: true };
}

function addsBot({ membersAdded, recipient }: Activity): boolean {
  return membersAdded?.some((member) => member.id === recipient.id) === true;
}

function askIn(value: unknown): string | undefined {
  const ask = property(value, 'ask');
  return typeof ask === 'string' ? withInputs(ask, value).slice(0, MAX_LINE) : undefined;
}

/**
 * A form's button names the inputs whose values join its line (`AskButton.form`). Where the first is empty nothing was chosen yet,
 * whatever stands in the others, so the bare line asks for the form again.
 */
function withInputs(ask: string, value: unknown): string {
  const form = property(value, 'form');
  if (!Array.isArray(form)) return ask;
  const [about = '', ...rest] = form.slice(0, MAX_INPUTS).map((name) => chosenIn(property(value, String(name))));
  return about === '' ? ask : [ask, about, ...rest].join(' ').trim();
}

const MAX_INPUTS = 5;

/** Several choices come as one text with commas between them. */
function chosenIn(chosen: unknown): string {
  return typeof chosen === 'string' ? chosen.split(',').join(', ').trim() : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
