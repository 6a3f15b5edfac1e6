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
    },
  };
}
