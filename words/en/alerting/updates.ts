import type { Speech } from '../../speech.ts';

/** What happened to an issue, as its update begins. `service` and `id` name the issue. */
const HEADINGS = {
  updated: (service: string, id: string) => `${service} ${id} update`,
  messageUpdated: (service: string, id: string) => `${service} ${id} updated`,
  resolved: (service: string, id: string) => `${service} ${id} resolved`,
  resolvedAfter: (service: string, id: string, duration: string) => `${service} ${id} resolved after ${duration}`,
  falseAlarm: (service: string, id: string) => `${service} ${id} was a false alarm`,
  reopened: (service: string, id: string) => `${service} ${id} is open again`,
  'no-longer-listed': (service: string, id: string) => `${service} ${id} is no longer listed`,
  'now-incident': (service: string, id: string) => `${service} ${id} is now an incident`,
  'now-advisory': (service: string, id: string) => `${service} ${id} is now an advisory`,
  'report-published': (service: string, id: string) => `${service} ${id}: post-incident report published`,
  'report-again': (service: string, id: string) => `${service} ${id}: post-incident report updated`,
  /** `status` is the new status, as Microsoft names it. */
  status: (service: string, id: string, status: string) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech) {
  return {
    headings: HEADINGS,
    /** A heading, and what is new. */
    headline: (heading: string, text: string) => `${heading}: ${text}`,
    /** A part of Microsoft's text under its label. */
    labelled: (label: string, text: string) => `${label}: ${text}`,
    /** What an earlier post said. */
    earlier: (when: string, text: string) => `${when}: ${text}`,
    earlierPosts: (posts: number) =>
      count(posts, {
        one: '# earlier update is in the message history.',
        other: '# earlier updates are in the message history.',
      }),
    rootCause: (text: string) => `Root cause: ${text}`,
    nextBy: (date: string) => `Next update by ${date}`,
    next: (text: string) => `Next update: ${text}`,
    actBy: (date: string) => `Act by ${date}`,
    noLongerListed:
      'Microsoft hasn’t said that it’s resolved. It may have been withdrawn, or found not to affect your tenant.',
    nothingMore: 'Microsoft gives no further details.',
    report: 'Admin center',
    fetch: (id: string) => `Type “report ${id}” for the document`,
  };
}
