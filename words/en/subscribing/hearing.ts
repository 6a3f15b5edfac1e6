import type { Speech } from '../../speech.ts';

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech) {
  return {
    allServices: 'all services',
    /** A family by its id. */
    family: (id: string) => `all ${FAMILIES.get(id) ?? id} services`,
    /** `all services except Yammer` */
    except: (whole: string, services: readonly string[]) => `${whole} except ${list(services)}`,
    moreServices: (more: number) => count(more, { one: '# more service', other: '# more services' }),
    moreLines: (more: number) => count(more, { one: '# more subscription', other: '# more subscriptions' }),
    /** `incidents and advisories for Exchange Online` */
    kindsOf: (kinds: readonly string[], targets: readonly string[]) => `${list(kinds)} for ${list(targets)}`,
    /** Only some moments are wanted: `incidents for Exchange Online – only new ones and resolutions` */
    onlyAt: (what: string, moments: readonly string[]) => `${what} – only ${list(moments)}`,
    ...changedWords({ list, count }),
  };
}

/** Families whose id reads badly before "services". */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['devices', 'device'],
  ['power platform', 'Power Platform'],
]);

function changedWords({ list, count }: Pick<Speech, 'list' | 'count'>) {
  return {
    titles: {
      added: (names: readonly string[]) => `Subscribed to ${list(names)}`,
      saved: 'Saved',
      same: 'Nothing was changed',
    },
    /** What is told from now on: one phrase. */
    now: {
      channel: (what: string) => `Everyone in this channel now gets alerts about ${what}.`,
      group: (what: string) => `Everyone in this chat now gets alerts about ${what}.`,
      personal: (what: string) => `You now get alerts about ${what}.`,
    },
    /** The same before a list of several. */
    nowAll: {
      channel: 'Everyone in this channel now gets alerts about:',
      group: 'Everyone in this chat now gets alerts about:',
      personal: 'You now get alerts about:',
    },
    before: (phrases: readonly string[]) => `Before: ${phrases.join('; ')}.`,
    /** What was asked for is less than what is heard, and nothing was taken away. */
    stays: (more: readonly string[]) => `As before, you also get ${list(more)}.`,
    staysHere: (more: readonly string[]) => `As before, everyone here also gets ${list(more)}.`,
    openNow: (issues: number) => count(issues, { one: '# issue is open now.', other: '# issues are open now.' }),
    openNowWithUpdates: (issues: number) =>
      count(issues, {
        one: '# issue is open now. I’ll send an alert when it changes.',
        other: '# issues are open now. I’ll send an alert when one of them changes.',
      }),
    buttons: {
      only: (kinds: readonly string[]) => `Only ${list(kinds)}`,
      open: (issues: number) => count(issues, { one: '# open now', other: '# open now' }),
      edit: 'Edit',
      choose: 'Set up alerts',
    },
  };
}
