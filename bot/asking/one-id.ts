import { noticeCard } from '../../cards/notice.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';
import type { Ask } from './command.ts';
import { readArguments } from './arguments.ts';

/** The first id among the words. */
export function firstId({ said }: Ask): string | undefined {
  return readArguments(said).ids[0];
}

/** The answer to a command that needs an id but got none. */
export function missingId(command: 'follow', { asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing[command],
    buttons: [
      { title: buttons.incidents, ask: 'incidents' },
      { title: buttons.advisories, ask: 'advisories' },
      { title: buttons.subscriptions, ask: 'subscriptions' },
    ],
  });
}
