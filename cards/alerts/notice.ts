import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Pause } from '../../src/domain/subscription/subscription.ts';
import type { AskedElsewhere, Notice, UnreachedPlace } from '../../src/ports/index.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { moment } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { deadlinesCard } from './deadlines.ts';

/** How a notice is written: it follows no reader's settings. */
interface NoticeSettings {
  readonly timeZone: string;
  readonly locale: string;
}

/**
 * Says that the source is out, or back, what an operator says, or where the app is missing. `since` is at most days ago, so
 * no year is needed.
 */
export function alertNotice(notice: Notice, { timeZone, locale }: NoticeSettings): Card {
  if (notice.kind === 'asked-elsewhere') return askedElsewhere(notice, locale);
  if (notice.kind === 'deadlines') return deadlinesCard(notice.items, locale);
  const { kind, since, text: said = '', place } = notice;
  const words = wordsFor(locale);
  const { notices, buttons, fromOperator } = words.alerts;
  const began = moment(since, { timeZone, locale, now: since });
  if (kind === 'operator-word') return noticeCard({ tone: 'info', title: fromOperator, text: said });
  if (kind === 'app-missing') return appMissing(place, began, words);
  if (kind === 'webhook-refuses' || kind === 'webhook-gone') return aboutWebhook(kind, place, began, words);
  const { title, text } = notices[kind];
  const status = { title: buttons.status, ask: commandLine.overview() };
  return noticeCard({ tone: 'warning', title, text: text(began), buttons: [status] });
}

function askedElsewhere({ issueIds, place: from }: AskedElsewhere, locale: string): Card {
  const { follow, asking } = wordsFor(locale);
  const place = placeName(from);
  const [id] = issueIds;
  const open = (issue: string) =>
    isAnnouncementId(issue) ? commandLine.announcement(issue) : commandLine.issue(issue);
  return noticeCard({
    tone: 'info',
    ...follow.askedElsewhere(issueIds, place === '' ? undefined : label(place, 120)),
    buttons:
      id === undefined
        ? []
        : [
            { title: asking.buttons.open(id), ask: open(id) },
            { title: follow.unfollow(id), ask: commandLine.unfollow(id) },
          ],
  });
}

/** To whoever set up alerts in a place where the app is not any more. */
function appMissing(place: UnreachedPlace | undefined, since: string, { alerts: { appMissing: words } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    title: words.title(nameOf(place, words)),
    text: joinSentences([words.text(since), words.toDo[whereToAdd(place)], words.then]),
  });
}

/** To the operator who added a webhook. */
function aboutWebhook(
  kind: 'webhook-refuses' | 'webhook-gone',
  place: UnreachedPlace | undefined,
  since: string,
  { webhooks }: Words,
): Card {
  const name = label(place?.name ?? '', 120);
  const said = kind === 'webhook-gone' ? webhooks.gone(name) : webhooks.refuses(name, since);
  return noticeCard({
    tone: 'warning',
    ...said,
    buttons: [{ title: webhooks.buttons.all, ask: commandLine.webhooks() }],
  });
}

type AppMissing = Words['alerts']['appMissing'];

function nameOf(place: UnreachedPlace | undefined, { unnamed }: AppMissing): string {
  return placeName(place ?? {}) || unnamed[place?.scope === 'group' ? 'group' : 'channel'];
}

/** `Team › Channel`, as far as the names are known. */
function placeName({ teamName, name }: Pick<UnreachedPlace, 'name' | 'teamName'>): string {
  return [teamName, name].filter((each) => each !== undefined).join(' › ');
}

/** An app is added to a team for its standard channels, and to each private or shared one on its own. */
function whereToAdd(place: Pick<UnreachedPlace, 'scope' | 'channelType'> | undefined): keyof AppMissing['toDo'] {
  if (place?.scope === 'group') return 'group';
  return place?.channelType === 'standard' ? 'team' : 'channel';
}

/** What ends the pause of a conversation that the app was found missing in; empty for other pauses. */
export function howToGoOn(pause: Pause, { scope, conversation }: Reader, { alerts }: Words): string {
  if (pause.reason !== 'waiting-for-install' || scope === 'personal') return '';
  return alerts.appMissing.toDo[whereToAdd({ scope, channelType: conversation?.channelType })];
}
