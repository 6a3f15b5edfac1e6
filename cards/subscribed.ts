import type { Issue } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { Subscribed } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { bareFrame, frameOf } from './kit/frame.ts';
import { issueRow } from './kit/rows.ts';
import { listed, targetName, wantWords, whoHears } from './subscription-words.ts';

/** Open issues listed: the rest is one press away. */
const MOST_ROWS = 8;
/** Names that fit a title; more are counted. */
const MOST_NAMES = 4;

/** `subscribe …`: what is heard from now on, and what of it is open at this moment. */
export function subscribedCard(subscribed: Subscribed, reader: Reader): Card {
  const { asked, gained, openNow } = subscribed;
  const title = `${whoHears(reader)} of ${namesOf(subscribed)}`;
  const open = openNow?.value ?? [];
  const words = `${gained ? 'From now on' : 'As before'}: ${wantWords(asked)}.`;
  return {
    template: 'subscribed',
    summary: label(`${title}: ${wantWords(asked)}. ${openWords(subscribed)}`, 250),
    data: {
      ...(openNow ? frameOf(openNow, reader, buttons(subscribed)) : bareFrame(buttons(subscribed))),
      title: markdownLabel(`✓ ${title}`, 300),
      words: markdownLabel(words, 300),
      open: markdownLabel(openWords(subscribed), 300),
      rows: open.slice(0, MOST_ROWS).map((issue: Issue) => issueRow(issue, reader)),
      hasMore: open.length > MOST_ROWS,
      more: `and ${open.length - MOST_ROWS} more`,
    },
  };
}

function namesOf({ asked, services }: Subscribed): string {
  const names = asked.targets.map((target) => targetName(target, services));
  if (names.length <= MOST_NAMES) return listed(names).replace(/^All /, 'all ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${count(names.length - MOST_NAMES, 'more service')}`;
}

/** Issues alone can be open: of announcements nothing is said here. */
function openWords({ asked, openNow }: Subscribed): string {
  if (!openNow) return 'What is open now cannot be read: Microsoft’s service health does not answer.';
  if (asked.kinds.every((kind) => kind === 'messages')) return 'New items are told here as they are published.';
  if (openNow.value.length === 0) return 'Nothing of it is open now.';
  return `${count(openNow.value.length, 'issue')} open now. An alert follows when one of them changes.`;
}

function buttons({ asked }: Subscribed): Button[] {
  const [target] = asked.targets;
  const only = asked.targets.length === 1 ? target : undefined;
  return [
    { title: 'Subscriptions', ask: commandLine.subscriptions() },
    { title: 'Add more', ask: commandLine.subscribe() },
    ...(only ? [{ title: 'Unsubscribe', ask: commandLine.unsubscribe(only) }] : []),
    { title: 'Status', ask: commandLine.overview() },
  ];
}
