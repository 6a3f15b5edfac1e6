import type { Speech } from '../../speech.ts';

/** Words for what issues have to do with each other: one outage under several ids, services that fail together. */
export function relatedWords({ number, list }: Speech) {
  return {
    /** An issue of a service: `Microsoft Teams TM123`. */
    named: (service: string, id: string) => `${service} ${id}`,
    /** On a card. `others` are other ids of the same outage, each with its service. */
    sameOutage: (others: readonly string[]) => `Same outage: ${list(others)}`,
    /** Before what is new about an issue that is told below the card of another. */
    joins: (issue: string, other: string) => `${issue}, same outage as ${other}`,
    /** After how an issue ended. */
    alsoOver: (others: readonly string[]) => `Also over: ${list(others)}.`,
    goOn: (others: readonly string[]) => `Still open: ${list(others)}.`,
    /** Always three or more. `when` is a time of day, or from one to another. */
    together: (services: number, when: string) => `${number(services)} services began to fail within minutes: ${when}`,
    /** A bar of the picture, in words. */
    began: (issue: string, at: string) => `${issue} began to fail at ${at}`,
  };
}
