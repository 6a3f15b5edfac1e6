import type { Issue } from '../../src/domain/health/issue.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { AskButton } from './card.ts';
import { commandLine } from './command-line.ts';

type Followed = Pick<Issue, 'id' | 'classification' | 'resolved'>;

/** The button that takes back what an answer has just changed: none if nothing was changed. */
export function undoButton({ undo }: { readonly undo?: string }, { locale }: Pick<Viewer, 'locale'>): AskButton[] {
  return undo === undefined ? [] : [{ title: wordsFor(locale).undo.button, ask: commandLine.undo(undo) }];
}

/**
 * The buttons that follow an issue, for an answer: whoever asks is told in their own chat, and a channel or group chat
 * can follow as a whole. None for what has ended: there is nothing to wait for.
 */
export function followButtons(issue: Followed, { scope, locale }: Pick<Viewer, 'scope' | 'locale'>): AskButton[] {
  const words = wordsFor(locale);
  const here = { title: words.follow.buttons.followHere, ask: commandLine.follow(issue.id) };
  return [...notifyMeButton(issue, words), ...(isOpen(issue) && scope !== 'personal' ? [here] : [])];
}

/** The same for a card that many people read: whoever presses is told in their own chat. */
export function notifyMeButton(issue: Followed, { follow }: Words): AskButton[] {
  return isOpen(issue) ? [{ title: follow.buttons.notifyMe, ask: commandLine.followPersonally(issue.id) }] : [];
}

function isOpen({ classification, resolved }: Followed): boolean {
  return classification !== 'message' && !resolved;
}
