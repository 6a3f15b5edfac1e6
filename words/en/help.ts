import type { Speech } from '../speech.ts';

/** Words for `help` and the greeting. */
export function helpWords(_speech: Speech) {
  return {
    title: 'What you can ask',
    summary: (commands: string) => `What you can ask: ${commands}`,
    greeting: 'Hello!',
    greetingSummary: 'Hello! Ask me how Microsoft 365 is doing',
    introduction:
      'I tell you how Microsoft 365 is doing: what is broken, since when, and what Microsoft says about it. Press a button, or type a question such as “status exchange”.',
    tip: 'Capitals and word order do not matter: “exchange status” and a bare “EX20119” work too. In a channel, mention me first.',
    about: (command: string) => `Help for ${command}`,
    command: {
      summary: (name: string, summary: string) => `${name}: ${summary}`,
      usage: 'Write',
      examples: 'For example',
    },
  };
}
