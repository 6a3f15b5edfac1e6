import type { Person } from '../src/domain/subscription/subscription.ts';
import type { Button, Card } from './kit/card.ts';
import { cut, label, markdownWithoutLinks } from './kit/escape.ts';
import { bareFrame } from './kit/frame.ts';

/** A sentence or two that say no more than a colleague would. */
export function remarkCard(text: string, buttons: readonly Button[] = []): Card {
  return {
    template: 'remark',
    summary: label(text, 250),
    data: { ...bareFrame(buttons), text: markdownWithoutLinks(cut(text, 1000)) },
  };
}

/**
 * The same, about something that others see elsewhere: whoever pressed a button for it is told it, and nobody else.
 * `told` is that sentence where it is another one, since no button stands below it.
 */
export function shortCard(text: string, buttons: readonly Button[] = [], told = text): Card {
  return { ...remarkCard(text, buttons), summary: label(told, 250), isShort: true };
}

/** Stands where a person is mentioned until the text is Markdown. No text of anybody has it. */
const MARK = '\uE000';

/** A sentence to somebody, who is notified. `write` puts the mark where their name goes. */
export function mentioningCard(person: Person, write: (mark: string) => string): Card {
  const name = label(person.name.replaceAll(/[<>&]/g, ' '), 60);
  const text = write(MARK);
  return {
    template: 'remark',
    summary: label(text.replaceAll(MARK, name), 250),
    data: { ...bareFrame([]), text: markdownWithoutLinks(text).replaceAll(MARK, `<at>${name}</at>`) },
    mentions: [{ id: person.id, name }],
  };
}
