import type { Issue } from '../../src/domain/health/issue.ts';
import { titleOf } from '../../src/domain/health/issue.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { PlacedBulletin } from '../../src/usecases/announcing/announcing.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { personName } from '../alerts/response.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { moment } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { remarkCard } from '../remark.ts';
import { placeName } from './place-name.ts';

/** More would leave no room for what else can be done. */
const MOST_CHANGED = 2;
/** So many issues to choose from fit on a phone. */
const MOST_ISSUES = 5;

/** Where users were told of an issue: that is changed, or taken back; elsewhere they can be told too. */
export function bulletinsCard(id: string, standing: readonly PlacedBulletin[], reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { posted, buttons } = words.announce;
  const rows = standing.map(
    ({
      place,
      bulletin: {
        posted: { by, at },
      },
    }) => posted.row(placeName(place, reader, words), personName(by, words), moment(at, reader)),
  );
  const changes = standing.slice(0, MOST_CHANGED).flatMap(({ place }): Button[] => {
    const name = label(placeName(place, reader, words), 24);
    return [
      { title: buttons.edit(name), ask: commandLine.editBulletin(id, place.id) },
      { title: buttons.withdraw(name), ask: commandLine.withdrawBulletin(id, place.id), style: 'destructive' },
    ];
  });
  return noticeCard({
    ...{ tone: 'info', title: posted.title(id), text: rows.map((row) => `- ${row}`).join('\n') },
    buttons: [...changes, { title: buttons.another, ask: commandLine.announce(id, true) }],
  });
}

/** Asks of which issue users are to be told. */
export function whichToAnnounceCard(issues: readonly Issue[], words: Words): Card {
  const { which, nothingOpen } = words.announce;
  if (issues.length === 0) return noticeCard({ tone: 'info', ...nothingOpen, buttons: [incidents(words)] });
  const text = [which.text, ...issues.slice(0, MOST_ISSUES).map((issue) => `- ${issue.id}: ${titleOf(issue)}`)];
  return noticeCard({
    ...{ tone: 'info', title: which.title, text: text.join('\n') },
    buttons: issues.slice(0, MOST_ISSUES).map(({ id }) => ({ title: label(id, 40), ask: commandLine.announce(id) })),
  });
}

function incidents({ asking }: Words): Button {
  return { title: asking.buttons.incidents, ask: commandLine.issues({ classification: 'incident', state: 'open' }) };
}

/** What became of a change, with what can still be done about it. */
export function bulletinDoneCard(
  id: string,
  outcome: keyof Words['announce']['done'],
  place: Conversation,
  reader: Reader,
): Card {
  const words = wordsFor(reader.locale);
  const { done, buttons } = words.announce;
  const text = done[outcome](id, placeName(place, reader, words));
  const change: Button = { title: buttons.change, ask: commandLine.editBulletin(id, place.id) };
  const takeBack: Button = {
    ...{ title: buttons.takeBack, ask: commandLine.withdrawBulletin(id, place.id) },
    style: 'destructive',
  };
  const again: Button = { title: buttons.announce, ask: commandLine.announce(id) };
  return remarkCard(text, outcome === 'withdrawn' || outcome === 'none' ? [again] : [change, takeBack]);
}
