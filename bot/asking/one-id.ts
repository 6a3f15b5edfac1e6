import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import type { Ask } from './command.ts';
import { readArguments } from './arguments.ts';

/** The first id among the words. */
export function firstId({ words }: Ask): string | undefined {
  return readArguments(words).ids[0];
}

/** The answer where a command about one issue was given none. */
export function missingId(command: string): Card {
  return noticeCard({
    tone: 'warning',
    title: `Please name the issue to ${command}`,
    text: `Write "${command}" and its id, such as "${command} EX20119". The lists show the ids. To hear of a service, subscribe to it.`,
    buttons: [
      { title: 'Incidents', ask: 'incidents' },
      { title: 'Advisories', ask: 'advisories' },
      { title: 'Subscriptions', ask: 'subscriptions' },
    ],
  });
}
