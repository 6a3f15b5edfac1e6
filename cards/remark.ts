import type { Card, AskButton } from './kit/card.ts';
import { cut, label, markdownWithoutLinks } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';

/** A sentence or two that say no more than a colleague would. */
export function remarkCard(text: string, buttons: readonly AskButton[] = []): Card {
  return {
    template: 'remark',
    summary: label(text, 250),
    data: { ...bareFrame(buttons), text: markdownWithoutLinks(cut(text, 1000)) },
  };
}
