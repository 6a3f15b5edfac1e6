import type { Speech } from '../speech.ts';

const NAMES = {
  incident: (id: string) => `Incident ${id}`,
  advisory: (id: string) => `Advisory ${id}`,
  message: (id: string) => `Message ${id}`,
};

const FACTS = {
  began: 'Began',
  ended: 'Ended',
  changed: 'Changed',
  nextUpdate: 'Next update',
};

const TIMES = {
  /** `since` is when it began, `length` is how long ago that was. */
  going: (since: string, length: string) => `${since} (for ${length})`,
  over: (end: string, length: string) => `${end} (lasted ${length})`,
  dateAndDistance: (date: string, distance: string) => `${date} (${distance})`,
  nextByWithDistance: (date: string, distance: string) => `by ${date} (${distance})`,
  nextOverdue: (date: string, distance: string) => `by ${date} (${distance}, overdue)`,
};

/** On a line of a list. */
const ROW = {
  going: (length: string) => `for ${length}`,
  lasted: (length: string) => `lasted ${length}`,
  ended: (date: string) => `ended ${date}`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords({ count, number }: Speech) {
  return {
    names: NAMES,
    facts: FACTS,
    ...TIMES,
    serviceAndFeature: (service: string, feature: string) => `${service} – ${feature}`,
    summary: (id: string, status: string, title: string, service: string) => `${id} ${status}: ${title} (${service})`,
    row: ROW,
    noPosts: 'Microsoft hasn’t published any text for this issue.',
    /** The heading of a post, with its status where that is known. */
    postNumber: (at: number, of: number, date: string, status?: string) =>
      status === undefined
        ? `${number(at)} of ${number(of)} · ${date}`
        : `${number(at)} of ${number(of)} · ${date} · ${status}`,
    nothingNew: 'Nothing new since the previous update.',
    historyPage: (posts: number, page: number, of: number) =>
      `Message history, newest first: ${count(posts, { one: '# update', other: '# updates' })}, page ${number(page)} of ${number(of)}`,
    buttons: {
      history: (posts: number) => `Message history (${number(posts)})`,
      latestOnly: 'Latest only',
      refresh: 'Refresh',
      serviceStatus: (service: string) => `${service} status`,
      report: 'Post-incident report',
    },
  };
}
