import type { Reader } from '../../src/domain/subscription/reader.ts';
import { between, DAY } from '../../src/domain/instant.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import type { Mute } from '../../src/domain/subscription/subscription.ts';
import type { Muted } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card, Button } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { clockOrMoment, moment } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';
import { subjectName } from '../kit/targets.ts';
import { undoButton } from '../kit/change-buttons.ts';

/** `mute …`: until when, by whom, and what happens to changes in the meantime. */
export function mutedCard(muted: Muted, reader: Reader): Card {
  const { mute, services } = muted;
  const { subscriptions } = wordsFor(reader.locale);
  const { muted: sentences, somebody } = subscriptions;
  const until = clockOrMoment(mute.until, reader);
  const name = subjectName(mute.subject, services);
  const title = sentences.titles[reader.scope](name, until);
  return {
    template: 'muted',
    summary: label(title, 250),
    data: {
      ...bareFrame([...undoButton(muted, reader), ...buttons(mute, name, subscriptions)]),
      title: markdownLabel(`◆ ${title}`, 300),
      text: sentences.texts[reader.scope],
      facts: [
        { title: sentences.setBy, value: markdownLabel(mute.setBy.name || somebody, 100) },
        { title: sentences.setOn, value: markdownLabel(moment(mute.setAt, reader)) },
      ],
    },
  };
}

function buttons({ subject, setAt, until }: Mute, name: string, words: Words['subscriptions']): Button[] {
  // What is set already would change nothing.
  const others = [
    { days: 1, title: words.muted.forOneDay, ask: commandLine.mute(subject, '1d') },
    { days: 7, title: words.muted.forSevenDays, ask: commandLine.mute(subject, '7d') },
  ].filter(({ days }) => between(setAt, until) !== days * DAY);
  return [
    { title: words.list.unmute(name), ask: commandLine.unmute(subject) },
    ...others.map(({ title, ask }) => ({ title, ask })),
    details(subject, words),
    { title: words.buttons.subscriptions, ask: commandLine.subscriptions() },
  ];
}

function details({ type, id }: Mute['subject'], { buttons: titles }: Words['subscriptions']): Button {
  if (type === 'service') return { title: titles.status, ask: commandLine.status({ id, name: id }) };
  return { title: titles.details, ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) };
}
