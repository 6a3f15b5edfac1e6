import type { ConversationScope, Reader } from '../src/domain/subscription/reader.ts';
import { isAnnouncementId } from '../src/domain/naming/issue-id.ts';
import type { Mute } from '../src/domain/subscription/subscription.ts';
import type { Muted } from '../src/usecases/asking/answers.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { clockOrMoment, moment } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { subjectName } from './kit/targets.ts';

/** `mute …`: until when, by whom, and what happens to changes in the meantime. */
export function mutedCard({ mute, services }: Muted, reader: Reader): Card {
  const { subscriptions } = wordsFor(reader.locale);
  const { muted, somebody } = subscriptions;
  const places: Readonly<Record<ConversationScope, string>> = subscriptions.places;
  const until = clockOrMoment(mute.until, reader);
  const title = muted.title(subjectName(mute.subject, services), places[reader.scope], until);
  return {
    template: 'muted',
    summary: label(title, 250),
    data: {
      ...bareFrame(buttons(mute, subscriptions)),
      title: markdownLabel(`◆ ${title}`, 300),
      text: muted.text,
      facts: [
        { title: muted.until, value: markdownLabel(moment(mute.until, reader)) },
        { title: muted.setBy, value: markdownLabel(mute.setBy.name || somebody, 100) },
        { title: muted.setOn, value: markdownLabel(moment(mute.setAt, reader)) },
      ],
    },
  };
}

function buttons({ subject }: Mute, words: Words['subscriptions']): Button[] {
  return [
    { title: words.buttons.unmute, ask: commandLine.unmute(subject) },
    { title: words.buttons.forOneDay, ask: commandLine.mute(subject, '1d') },
    { title: words.buttons.forSevenDays, ask: commandLine.mute(subject, '7d') },
    details(subject, words),
    { title: words.buttons.subscriptions, ask: commandLine.subscriptions() },
  ];
}

function details({ type, id }: Mute['subject'], { buttons: titles }: Words['subscriptions']): Button {
  if (type === 'service') return { title: titles.status, ask: commandLine.status({ id, name: id }) };
  return { title: titles.details, ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) };
}
