import type { Announcement } from '../../domain/health/announcement.ts';
import { DAY, instantOf, MINUTE, timeOf } from '../../domain/instant.ts';
import { serviceRef } from './past.ts';

/** The item whose date is moved, when in timeline minutes, and by how much. */
const MOVES = { id: 'MC1180660', at: 60, by: 21 * DAY };
/** So long after the start, in real time, a week is left for the item that falls due. */
const A_WEEK_LEFT = 150_000;

/** The items as they are once one of them was moved. `at` gives the real time of a timeline minute. */
export function withMoved(
  announcements: readonly Announcement[],
  now: number,
  at: (minutes: number) => number,
): readonly Announcement[] {
  const movedAt = at(MOVES.at);
  return movedAt > now
    ? announcements
    : announcements.map((each) => (each.id === MOVES.id ? moved(each, movedAt) : each));
}

/** As Microsoft does it: the title and a tag say so, and the first paragraph says why. */
function moved(announcement: Announcement, at: number): Announcement {
  const { title, tags, body, actionRequiredBy } = announcement;
  const actBy = actionRequiredBy === undefined ? undefined : instantOf(timeOf(actionRequiredBy) + MOVES.by);
  return {
    ...announcement,
    title: `(Updated) ${title}`,
    tags: [...tags, 'Updated message'],
    ...(actBy !== undefined && { actionRequiredBy: actBy }),
    modifiedAt: instantOf(at),
    body: { ...body, content: `<p>We have moved the date, to leave you more time to prepare.</p>${body.content}` },
  };
}

/** An item whose date to act comes within a week while people watch. */
export function fallingDue(start: number): Announcement {
  const actBy = Math.floor((start + A_WEEK_LEFT + 7 * DAY) / 1_000) * 1_000;
  const publishedAt = Math.floor((start - 24 * DAY) / MINUTE) * MINUTE;
  return {
    id: 'MC1169902',
    kind: 'message',
    title: 'Exchange Online: Old certificates of connectors stop working',
    services: [serviceRef('Exchange')],
    category: 'preventOrFixIssue',
    severity: 'high',
    majorChange: true,
    actionRequiredBy: instantOf(actBy),
    startsAt: instantOf(publishedAt),
    endsAt: instantOf(actBy + 30 * DAY),
    modifiedAt: instantOf(publishedAt),
    tags: ['Admin impact'],
    details: [],
    body: {
      type: 'html',
      content:
        '<p>Connectors with certificates of the old kind will be refused.</p><p>[What you need to do to prepare:]</p><p>Replace the certificates of your connectors before that date.</p>',
    },
  };
}
