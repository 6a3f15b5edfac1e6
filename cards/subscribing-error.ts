import type { SubscribingError } from '../src/domain/subscription/subscribing-error.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { noticeCard } from './notice.ts';
import { SUBSCRIBING_WORDS } from './subscription-words.ts';

/** What to tell a person when what a conversation hears could not be changed; `ask` is offered again where that can help. */
export function subscribingErrorCard({ code }: SubscribingError, ask: string): Card {
  const { tone, title, text, again } = SUBSCRIBING_WORDS[code];
  return noticeCard({
    tone,
    title,
    text,
    buttons: [
      ...(again ? [{ title: 'Try again', ask }] : []),
      { title: 'Status', ask: commandLine.overview() },
      { title: 'Help', ask: commandLine.help() },
    ],
  });
}
