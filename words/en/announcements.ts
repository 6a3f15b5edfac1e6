import type { Speech } from '../speech.ts';

const CATEGORIES = {
  preventOrFixIssue: 'Prevent or fix an issue',
  planForChange: 'Plan for change',
  stayInformed: 'Stay informed',
  unknown: 'Message',
};

const FACTS = {
  services: 'Services',
  progress: 'Progress',
  when: 'When',
  published: 'Published',
  updated: 'Updated',
  tags: 'Tags',
};

/** Labels shown beside an announcement's category. */
const MARKS = {
  majorChange: 'major change',
  severities: { high: 'high severity', critical: 'critical severity' },
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech) {
  return {
    categories: CATEGORIES,
    plannedMaintenance: 'Planned maintenance',
    marks: MARKS,
    facts: FACTS,
    dateAndDistance: (date: string, distance: string) => `${date} (${distance})`,
    summary: (id: string, category: string, title: string) => `${id} ${category}: ${title}`,
    summaryWithDeadline: (id: string, category: string, date: string, title: string) =>
      `${id} ${category}, act by ${date}: ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    /** The first line of a message's card. */
    actBy: (date: string, distance: string) => `Act by ${date} (${distance})`,
    wasDue: (date: string) => `Action was due by ${date}`,
    /** The first line of the card of planned maintenance. */
    maintenance: {
      begins: (distance: string) => `Planned maintenance begins ${distance}`,
      began: (distance: string) => `Planned maintenance began ${distance}`,
      now: 'Planned maintenance is under way',
      over: 'Planned maintenance is over',
    },
  };
}

function rowWords({ number }: Speech) {
  return {
    majorChange: 'major change',
    actBy: (date: string, distance: string) => `Act by ${date} (${distance})`,
    wasDue: (date: string) => `Was due ${date}`,
    /** `14 Mar, 14:05–17:05 EET (3 hours)` */
    hours: (range: string, length: string) => `${range} (${length})`,
    begins: (distance: string) => `begins ${distance}`,
    began: (distance: string) => `began ${distance}`,
    now: 'under way',
    over: 'over',
    moreServices: (services: number) => `${number(services)} more`,
  };
}

/** Which announcements a list has. `tag` is as it was asked for, `period` a time: `1–31 October`. */
interface ListedAnnouncements {
  readonly kind: 'message' | 'maintenance';
  readonly actBy?: boolean | undefined;
  readonly major?: boolean | undefined;
  readonly tag?: string | undefined;
  /** The words that stand in it. */
  readonly text?: string | undefined;
  readonly service?: string | undefined;
  readonly period?: string | undefined;
}

const FILTERS = {
  actBy: 'Action needed',
  major: 'Major changes',
  retirement: 'Retirements',
  lastDays: (days: string) => `Last ${days}`,
  everything: 'All messages',
  maintenance: 'Planned maintenance',
  messages: 'Messages',
};

/** `Messages that need action`, `Major changes tagged “retirement”` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return 'Planned maintenance';
  const what = major === true ? 'Major changes' : 'Messages';
  const needed = actBy === true ? `${what} that need action` : what;
  const tagged = tag === undefined ? needed : `${needed} tagged “${tag}”`;
  return text === undefined ? tagged : `${tagged} about “${text}”`;
}

function announcementListWords({ number }: Speech) {
  return {
    /** `Message Center` for all of it; `Messages that need action for Exchange Online, last 7 days` */
    title: (list: ListedAnnouncements) => {
      const { kind, actBy, major, tag, text, service, period } = list;
      const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
      const what = isAll ? 'Message Center' : whatListed(list);
      const about = service === undefined ? what : `${what} for ${service}`;
      return period === undefined ? about : `${about}, ${period}`;
    },
    none: 'Microsoft lists none',
    total: (total: number) => `${number(total)} in total`,
    summary: (title: string, total: number, first: string) => `${title}: ${number(total)}. First: ${first}`,
    nothing: (title: string) => `${title}: none`,
    privacy: 'Only Privacy Readers can see messages about data privacy, in the admin center.',
    filters: FILTERS,
  };
}
