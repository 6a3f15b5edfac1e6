import type { Speech } from '../speech.ts';

const CATEGORIES = {
  preventOrFixIssue: 'Prevent or fix an issue',
  planForChange: 'Plan for change',
  stayInformed: 'Stay informed',
  unknown: 'Message',
};

const FACTS = {
  services: 'Services',
  actBy: 'Act by',
  progress: 'Progress',
  starts: 'Starts',
  ends: 'Ends',
  published: 'Published',
  expires: 'Expires',
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
  };
}

function rowWords({ number }: Speech) {
  return {
    majorChange: 'Major change',
    actBy: (date: string) => `act by ${date}`,
    starts: (date: string) => `starts ${date}`,
    started: (date: string) => `started ${date}`,
    ended: (date: string) => `ended ${date}`,
    moreServices: (services: number) => `${number(services)} more`,
  };
}

function announcementListWords({ count }: Speech) {
  return {
    titles: { message: 'Message Center', maintenance: 'Planned maintenance' },
    nothing: { message: 'No messages', maintenance: 'No planned maintenance' },
    found: {
      message: (total: number) => count(total, { one: '# message', other: '# messages' }),
      maintenance: (total: number) => count(total, { one: '# maintenance window', other: '# maintenance windows' }),
    },
    forService: (found: string, service: string) => `${found} for ${service}`,
    withNewest: (found: string, title: string) => `${found}, newest: ${title}`,
  };
}
