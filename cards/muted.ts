import type { Reader } from '../src/domain/subscription/reader.ts';
import { isAnnouncementId } from '../src/domain/naming/issue-id.ts';
import type { Mute } from '../src/domain/subscription/subscription.ts';
import type { Muted } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { moment } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { hereName, subjectName, untilWords } from './subscription-words.ts';

/** `mute …`: until when, by whom, and what happens to what comes meanwhile. */
export function mutedCard({ mute, services }: Muted, reader: Reader): Card {
  const name = subjectName(mute.subject, services);
  const title = `${name} is muted in ${hereName(reader)} ${untilWords(mute, reader)}`;
  return {
    template: 'muted',
    summary: label(title, 250),
    data: {
      ...bareFrame(buttons(mute)),
      title: markdownLabel(`◆ ${title}`, 300),
      text: 'It ends by itself. Live cards here are still kept up to date; what is new then is told once, not piece by piece.',
      facts: [
        { title: 'Until', value: markdownLabel(moment(mute.until, reader)) },
        { title: 'Set by', value: markdownLabel(mute.setBy.name || 'somebody', 100) },
        { title: 'Set on', value: markdownLabel(moment(mute.setAt, reader)) },
      ],
    },
  };
}

function buttons({ subject }: Mute): Button[] {
  return [
    { title: 'Unmute', ask: commandLine.unmute(subject) },
    { title: 'For 1 day', ask: commandLine.mute(subject, '1d') },
    { title: 'For 7 days', ask: commandLine.mute(subject, '7d') },
    details(subject),
    { title: 'Subscriptions', ask: commandLine.subscriptions() },
  ];
}

function details({ type, id }: Mute['subject']): Button {
  if (type === 'service') return { title: 'Status', ask: commandLine.status({ id, name: id }) };
  return { title: 'Details', ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) };
}
