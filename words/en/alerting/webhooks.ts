import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED = {
  'not-a-url': {
    title: 'That isn’t an address',
    text: 'Type “operator webhook add”, then an address that begins with https://.',
  },
  'not-https': {
    title: 'The address must begin with https://',
    text: 'Alerts are sent only over an encrypted connection. Nothing was added.',
  },
  'user-info': {
    title: 'The address must not have a password',
    text: 'Leave out what stands before the @. Each request is signed instead.',
  },
  private: {
    title: 'That address is private',
    text: 'Webhooks go only to addresses on the internet. Nothing was added.',
  },
  'not-found': {
    title: 'That host can’t be found',
    text: 'Check how it’s spelled. Nothing was added.',
  },
  'not-alone': {
    title: 'Add webhooks in your own chat with me',
    text: 'The answer has a secret that nobody else should see. Nothing was added.',
  },
  'not-kept': {
    title: 'Webhooks can’t be kept here',
    text: 'Their secrets are sealed with a password or certificate of the bot, or of its access to health data. This bot has none. Nothing was added.',
  },
  known: {
    title: 'This webhook is there already',
    text: 'Remove it first to add it with another secret or other services.',
  },
};

/** What came of what an operator did. */
function doneWords({ number }: Speech) {
  return {
    added: (name: string, secret: string) => ({
      title: `${name} now gets alerts`,
      text: `This secret signs what it gets. It is shown only this once: ${secret}`,
    }),
    removed: (name: string) => ({
      title: `${name} is removed`,
      text: 'It gets nothing more, and what waited for it is dropped. To add it again, you need its whole address.',
    }),
    tested: (name: string) => ({
      title: `The test reached ${name}`,
      text: 'If alerts were waiting, they follow now.',
    }),
    failed: (name: string) => `The test didn’t reach ${name}`,
    answered: (status: number) => `It answered with status ${number(status)}. Nothing was changed.`,
    unanswered: (code: string | undefined) =>
      code === undefined
        ? 'There was no answer. Nothing was changed.'
        : `There was no answer (${code}). Nothing was changed.`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech) {
  const { count, number } = speech;
  return {
    none: 'There are no webhooks yet',
    found: (webhooks: number) => count(webhooks, { one: '# webhook', other: '# webhooks' }),
    howTo:
      'Type “operator webhook add”, then an address that begins with https://, and services if it should not get all of them.',
    row: (place: number, name: string) => `${number(place)}. ${name}`,
    well: 'Gets alerts',
    paused: (time: string) => `It has refused alerts since ${time}. They wait until a test gets through.`,
    unreadable:
      'Its address can’t be read any more because the bot’s own secret was changed. Remove it and add it again.',
    ...doneWords(speech),
    unknown: {
      title: 'Which webhook?',
      text: 'Give its number from the list, for example “operator webhook test 1”.',
    },
    refused: REFUSED,
    tooMany: (most: number) => ({
      title: 'There are too many webhooks',
      text: `There can be ${number(most)}. Remove one first.`,
    }),
    /** To whoever added it. */
    gone: (name: string) => ({
      title: `${name} no longer gets alerts`,
      text: 'It said that it’s gone for good (410), so I removed it.',
    }),
    refuses: (name: string, time: string) => ({
      title: `${name} refuses alerts`,
      text: `It has refused them for a day, so they wait since ${time}. Once it’s mended, type “operator webhook test”.`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name: string) => `Added the webhook ${name}`,
      removed: (name: string) => `Removed the webhook ${name}`,
    },
    buttons: { all: 'Webhooks', test: 'Send a test' },
  };
}
