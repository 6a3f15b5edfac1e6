import type { Nudge } from '../../src/domain/delivery/nudge.ts';
import type { Mentioned } from '../../src/domain/subscription/settings.ts';
import type { IssueNudge } from '../../src/ports/index.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { TextMessage } from '../kit/card.ts';
import { label, markdown, markdownLabel } from '../kit/escape.ts';
import { minutesName, moment, type TimeFrame } from '../kit/format.ts';

/**
 * What is said below an incident's card besides news. Its first words name the service and the issue, as a phone shows
 * no more.
 */
export function nudgeMessage({ issue, nudge }: IssueNudge, settings: Omit<TimeFrame, 'now'>): TextMessage {
  const words = wordsFor(settings.locale);
  const heading = `${issue.service.name} ${issue.id}`;
  const said = saidOf(nudge, { ...settings, now: issue.modifiedAt }, words);
  const mentions =
    nudge.kind === 'mention' ? nudge.who.map((mentioned) => ({ mark: markOf(mentioned), mentioned })) : [];
  const { headline } = words.updates;
  const line = headline(`**${markdownLabel(heading, 160)}**`, markdown(said));
  const names = nudge.kind === 'mention' ? nudge.who.map(({ name }) => label(name, 60)) : [];
  return {
    text: [line, ...mentions.map(({ mark }) => mark)].join(' '),
    summary: label([headline(heading, said), ...names].join(' '), 250),
    ...(mentions.length > 0 && { mentions }),
  };
}

function saidOf(nudge: Nudge, frame: TimeFrame, words: Words): string {
  const { nudges } = words;
  switch (nudge.kind) {
    case 'mention':
      return nudges.mention;
    case 'reminder':
      return nudges.reminder(nudge.hours, moment(nudge.lastPost, frame));
    case 'unowned':
      return nudges.unowned(named(nudge.from), minutesOf(nudge.minutes, words));
    case 'escalated':
      return nudges.escalated(named(nudge.to), minutesOf(nudge.minutes, words));
    case 'not-escalated':
      return nudges.notEscalated(named(nudge.to), minutesOf(nudge.minutes, words));
    case 'taken':
      return nudges.taken(label(nudge.by, 60) || words.subscriptions.somebody, named(nudge.where ?? ''));
  }
}

function minutesOf(afterMinutes: number, words: Words): string {
  return minutesName({ afterMinutes }, words);
}

function named(name: string): string | undefined {
  return label(name, 60) || undefined;
}

/**
 * The name as Teams finds it in a text: the same stands in the message's entities. A name cannot end its mark, nor become
 * Markdown.
 */
function markOf({ name }: Mentioned): string {
  return `<at>${label(name, 60)
    .replaceAll(/[<>&*_`~[\]\\|]/g, ' ')
    .trim()}</at>`;
}
