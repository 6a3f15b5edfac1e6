import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ count }: Speech) {
  return {
    titles: { on: 'Early warnings are on here', off: 'Early warnings are off here' },
    texts: {
      on: 'When many people in your organization say that a service fails for them and Microsoft says nothing yet, I tell you here, once. It is only what people told me.',
      off: 'I won’t tell you here what only people say. Microsoft’s incidents come as before.',
    },
    ask: {
      title: 'Shall I warn you early here?',
      text: 'Early warnings say that many people here have trouble with a service while Microsoft says nothing yet.',
    },
    unknown: (said: string) => ({
      title: `“${said}” isn’t a choice for early warnings`,
      text: 'Type “warnings on” or “warnings off”. Nothing was changed.',
    }),
    buttons: { on: 'Warn early', off: 'No early warnings' },
    alert: {
      title: (service: string) => `Early warning, not from Microsoft: ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${count(people, { one: '# person', other: '# people' })} here said within ${count(minutes, { one: '# minute', other: '# minutes' })} that ${service} fails for them. Microsoft reported nothing of it when I looked (${since}). It may be your network, or Microsoft may not have noticed yet.`,
      byNow: (people: number) => `By now ${count(people, { one: '# person says', other: '# people say' })} so.`,
    },
    published: {
      title: (service: string) => `Microsoft now reports trouble: ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue}: ${title}. ${count(people, { one: '# person', other: '# people' })} here had said so before; you were warned ${since}.`,
    },
    over: {
      title: (service: string) => `Early warning over: ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `Nobody here has said for an hour that ${service} fails for them (${at}): over, as far as we see. ${count(people, { one: '# person', other: '# people' })} had said so when you were warned (${since}) or since; Microsoft reported nothing of it.`,
    },
    /** On Microsoft's alert, where people were warned before it. */
    noticed: (minutes: number) =>
      `People here noticed it ${count(minutes, { one: '# minute', other: '# minutes' })} before Microsoft said so.`,
  };
}
