import type { Speech } from '../../speech.ts';

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS = {
  down: (service: string, title: string) => `${service} is interrupted: ${title}`,
  degraded: (service: string, title: string) => `${service} is degraded: ${title}`,
  suspected: (service: string, title: string) => `${service} may have a problem: ${title}`,
  recovering: (service: string, title: string) => `${service} is recovering: ${title}`,
  recovered: (service: string, title: string) => `${service} seems to have recovered: ${title}`,
  advisory: (service: string, title: string) => `${service} advisory: ${title}`,
  over: (service: string, title: string) => `${service}, resolved: ${title}`,
  overAfter: (service: string, title: string, lasted: string) => `${service}, resolved after ${lasted}: ${title}`,
  falseAlarm: (service: string, title: string) => `${service}, false alarm: ${title}`,
  gone: (service: string, title: string) => `${service}, no longer listed for your tenant: ${title}`,
};

const NOTICES = {
  'source-stale': {
    title: 'Microsoft 365 health data is out of date',
    text: (since: string) =>
      `Microsoft’s service health hasn’t answered since ${since}. I show what was known then, so silence doesn’t mean all is well. I’ll tell you when it’s back.`,
  },
  'source-back': {
    title: 'Microsoft 365 health data is up to date again',
    text: (since: string) =>
      `Microsoft’s service health is answering again, after failing since ${since}. Anything that changed in the meantime follows.`,
  },
};

/** Where somebody set up alerts and the app is not any more. The menus are Teams' own. */
const APP_MISSING = {
  title: (place: string) => `I can’t post in ${place} any more`,
  unnamed: { channel: 'one of your channels', group: 'one of your group chats' },
  text: (since: string) =>
    `Teams hasn’t let me post there since ${since}, because this app isn’t there any more. The alerts you set up are on hold.`,
  toDo: {
    channel: 'To go on, add this app to the channel again: ••• > Manage channel > Apps. It must be in the team too.',
    team: 'To go on, add this app to the team again: ••• > Manage team > Apps.',
    group: 'To go on, add this app to the chat again: the + above the messages.',
  },
  then: 'The missed alerts follow then.',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech) {
  return {
    verdicts: VERDICTS,
    /** Above what an operator writes to all. */
    fromOperator: 'A message from whoever runs this bot',
    liveSummary: (verdict: string, id: string) => `${verdict} (${id})`,
    /** The activity feed of Teams: what the app says there of its notes, and the note. */
    feed: {
      description: 'Tells of a Microsoft 365 incident when it opens',
      template: (incident: string) => `New incident: ${incident}`,
    },
    /** `date` is when Microsoft wrote it. */
    currentStatus: (date: string) => `Current status, ${date}`,
    finalStatus: (date: string) => `Final status, ${date}`,
    impact: 'Impact',
    rootCause: 'Root cause',
    since: (date: string) => `Since ${date}`,
    /** `duration` is how long it had been going on when Microsoft wrote last. */
    sinceFor: (date: string, duration: string) => `Since ${date} (${duration} at the last update)`,
    ended: (date: string) => `Ended ${date}`,
    lasted: (duration: string, from: string, to: string) => `Lasted ${duration}, from ${from} to ${to}`,
    services: (names: string) => `Services: ${names}`,
    published: (date: string) => `Published ${date}`,
    showMore: 'Show more',
    showLess: 'Show less',
    more: 'There’s more in the message history.',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: 'Details',
      history: (posts: number) => `Message history (${number(posts)})`,
      mute: 'Mute here for 4 hours',
      subscriptions: 'Subscriptions',
      status: 'Status',
    },
  };
}
