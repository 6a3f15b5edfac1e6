import type { Speech } from '../../speech.ts';

/** Which dates are listed: `period` is a time, `text` the words that stand in an item. */
interface ListedDates {
  readonly major?: boolean | undefined;
  readonly tag?: string | undefined;
  readonly text?: string | undefined;
  readonly service?: string | undefined;
  readonly period?: string | undefined;
}

/** `Act-by dates of major changes for Exchange Online, 1–31 October` */
function deadlinesTitle({ major, tag, text, service, period }: ListedDates): string {
  return [
    major === true ? 'Act-by dates of major changes' : 'Act-by dates',
    tag === undefined ? '' : ` tagged “${tag}”`,
    text === undefined ? '' : ` about “${text}”`,
    service === undefined ? '' : ` for ${service}`,
    period === undefined ? '' : `, ${period}`,
  ].join('');
}

/** Words for the list of act-by dates. */
export function deadlinesWords({ count, number }: Speech) {
  return {
    title: deadlinesTitle,
    all: 'All act-by dates',
    groups: { overdue: 'Overdue', thisWeek: 'This week', nextWeek: 'Next week' },
    none: 'No act-by date is ahead, and none passed in the last 30 days',
    noneThen: 'Nothing is due then',
    done: (items: number) => `${number(items)} done`,
    leftOut: (items: number) =>
      count(items, { one: '# that is not for you is left out', other: '# that are not for you are left out' }),
    unread: 'What is marked done can’t be read right now',
    nothing: (title: string) => `${title}: none`,
    summary: (title: string, ahead: number, overdue: number, next: string) =>
      `${title}: ${number(ahead)} ahead, ${number(overdue)} overdue. Next: ${next}`,
  };
}
