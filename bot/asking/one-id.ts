import { noticeCard } from '../../cards/notice.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../../cards/kit/card.ts';

/** The answer to a command that needs an id but got none. */
export function missingId(command: 'follow' | 'why', { asking: { missing, buttons } }: Words): Card {
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
