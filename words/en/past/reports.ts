import type { Speech } from '../../speech.ts';

/** Which reports a list has. `service` names the services that it is limited to, `period` the time. */
interface ListedReports {
  readonly service?: string | undefined;
  readonly period: string;
}

/** `Post-incident reports for Exchange Online, last 365 days` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : `${what} for ${service}`}, ${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech) {
  return {
    title: (list: ListedReports) => listName('Post-incident reports', list),
    nothing: (list: ListedReports) => listName('No post-incident reports', list),
    summary: (title: string, total: number, id: string, newest: string) =>
      `${title}: ${number(total)}. Newest: ${id}, ${newest}`,
    /** Below the title of an empty list. */
    lookedBackTo: (date: string) => `None published. I looked back to ${date}`,
    nothingBefore: (date: string) => `I know of none before ${date}`,
    total: (total: number) => `${number(total)} in total`,
    incomplete: 'Part of my own record can’t be read now',
    /** `report`: it is not known whether another follows. */
    published: {
      preliminary: (date: string) => `preliminary ${date}`,
      final: (date: string) => `final ${date}`,
      report: (date: string) => `published ${date}`,
    },
    undated: 'published, date not known',
    open: (id: string) => `Report on ${id}`,
    allServices: 'All services',
  };
}
