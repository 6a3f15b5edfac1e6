import type { Activity } from './activity.ts';
import { askedLine } from './asked-line.ts';
import { typedText } from './mentions.ts';
import { othersWords } from './quotes.ts';

/** A line that a button sends, or what a person typed. */
interface AskedText {
  readonly kind: 'ask';
  readonly text: string;
  readonly isTyped: boolean;
  /** The words of others in the message: a quoted or forwarded alert. */
  readonly quoted?: string;
}

/** What an activity asks the bot to do. */
export type Question =
  | AskedText
  /** A client waits for an answer in the HTTP response. */
  | { readonly kind: 'invoke'; readonly name: string }
  /** The bot was added to the conversation. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'nothing' };

/** Typed text and the buttons of messages become a command line. */
export function questionOf(activity: Activity): Question {
  switch (activity.type) {
    case 'message':
      return messageOf(activity);
    case 'invoke':
      return { kind: 'invoke', name: activity.name ?? '' };
    case 'conversationUpdate':
      return addsBot(activity) ? { kind: 'welcome' } : { kind: 'nothing' };
    case 'installationUpdate':
      return activity.action?.startsWith('add') === true ? { kind: 'welcome' } : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}

function messageOf(activity: Activity): AskedText {
  const line = askedLine(activity.value);
  if (line !== undefined) return { kind: 'ask', text: line, isTyped: false };
  const quoted = othersWords(activity);
  const text = typedText(activity);
  return { kind: 'ask', text, isTyped: true, ...(quoted !== '' && { quoted }) };
}

function addsBot({ membersAdded, recipient }: Activity): boolean {
  return membersAdded?.some((member) => member.id === recipient.id) === true;
}
