import type { Speech } from '../../speech.ts';

/** What follows from the facts. None says more than they do. */
const VERDICTS = {
  microsoft: (service: string) =>
    `Microsoft confirms trouble with ${service}. Read what it says to see whether that’s what you notice.`,
  'perhaps-microsoft': (service: string) =>
    `It may be Microsoft: it has a new advisory for ${service}, and something shows here too. Compare the two.`,
  'advisory-alone': (service: string) =>
    `Microsoft has a new advisory for ${service}. Nothing here shows that it touches you.`,
  'unread-and-felt': (service: string) =>
    `Something points to trouble with ${service} here. What Microsoft says of it can’t be read right now, so nobody can tell whose trouble it is.`,
  unread: (service: string) => `Too little can be read right now to say anything about ${service}.`,
  'wide-here': (service: string) =>
    `Many people here notice it, and you use ${service} much less than usual. It may be your network, or Microsoft may not have noticed yet.`,
  'part-of-us': (service: string) =>
    `Many people here notice it, yet ${service} is used as usual. It may be a part of you only: one site, network or app.`,
  'many-here': () => 'It may be your network, or Microsoft may not have noticed yet.',
  'fell-and-some': (service: string) =>
    `Some people here notice it, and you use ${service} much less than usual. It may be your network, or Microsoft may not have noticed yet.`,
  'just-some': (service: string) =>
    `${service} is used as usual. It may be these people alone: their device, network or account.`,
  'some-here': () => 'It may be these people alone, or the start of something bigger.',
  'fell-alone': (service: string) =>
    `You use ${service} much less than usual, but nobody says that it fails. It may be trouble, or just a quiet day.`,
  uncounted: () => 'Microsoft reports nothing new. What people here say can’t be read right now.',
  'all-quiet': (service: string) =>
    `Nothing points to trouble with ${service}. That’s no proof that all is well: if it fails for you, say so.`,
};

/** What Microsoft says. `ids` are its open issues. */
const MICROSOFT = {
  title: 'What Microsoft says',
  incident: (ids: string) => `An incident is open: ${ids}.`,
  advisory: (ids: string) => `No incident, but a new advisory: ${ids}.`,
  older: (ids: string) => `No incident. Its advisories are older than a day: ${ids}.`,
  nothing: 'Microsoft reports nothing.',
  unknown: 'What Microsoft says can’t be read right now.',
  limits: 'This is what Microsoft has published for your tenant. It often comes a while after people notice.',
};

/** Why there is no telemetry. */
const NO_TELEMETRY = {
  off: () => 'Your own telemetry isn’t read. An operator can switch it on.',
  'no-metrics': () => 'Microsoft counts nothing of this service for tenants.',
  'not-in-cloud': () =>
    'Your own telemetry isn’t read: there’s none in your cloud, or for how your health data is read.',
  'not-permitted': (permission: string) =>
    `Your own telemetry can’t be read: an administrator must grant the permission ${permission}.`,
  'not-licensed': () =>
    'Microsoft gives your tenant no telemetry. It does so from 5,000 licences of certain plans, and for sign-ins with Entra ID P1 or P2.',
  'not-found': () => 'Microsoft doesn’t offer this telemetry to your tenant, or has moved it: it’s a preview.',
  throttled: () =>
    'Your own telemetry isn’t read for some minutes: Microsoft asked to wait, or the hour’s requests are used up.',
  failed: () => 'Your own telemetry can’t be read right now.',
};

/** What Microsoft counts of a tenant. */
const METRICS = {
  'mail-delivered': 'Email delivered',
  'exchange-connections': 'Connections to Exchange that worked',
  'teams-chat': 'Chat messages in Teams',
  'teams-meetings': 'Meetings joined in Teams',
  'word-web': 'People in Word for the web',
  'excel-web': 'People in Excel for the web',
  'mfa-sign-ins': 'Sign-ins with MFA',
  'saml-sign-ins': 'Sign-ins with SAML',
};

const BUTTONS = { fails: 'It fails for me', works: 'It works again', impact: 'Us or them?' };

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech) {
  return {
    title: (service: string) => `${service}: is it us or them?`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: BUTTONS,
    reported: reportedWords(speech),
    whichService: { title: 'Is it us or them?', text: 'Which service do you mean?' },
  };
}

/** `minutes` is the time that counts for a warning. */
function peopleWords({ count, number }: Speech) {
  const lately = (minutes: number) => count(minutes, { one: 'in the last minute', other: 'in the last # minutes' });
  return {
    title: 'What people here say',
    nobody: (service: string, minutes: number) => `Nobody here said ${lately(minutes)} that ${service} fails for them.`,
    few: (service: string, minutes: number) =>
      `One or two people here said ${lately(minutes)} that ${service} fails for them.`,
    many: (people: number, service: string, minutes: number) =>
      `${number(people)} people here said ${lately(minutes)} that ${service} fails for them.`,
    inAll: (people: number) => `In the last 3 hours: ${number(people)} people.`,
    unknown: 'What people here say can’t be read right now.',
    limits: 'This is only who told this bot. Each person counts once, and nobody is named. Most people tell nobody.',
    chart: 'People, by half hour',
    picture: (bars: string) => `People for whom it fails, by half hour. ${bars}`,
    bar: (time: string, people: number) => `${time}: ${number(people)}`,
  };
}

function telemetryWords({ number }: Speech) {
  return {
    title: 'Your own telemetry',
    none: NO_TELEMETRY,
    metrics: METRICS,
    /** An hour, and the same hour a week before. */
    counts: (metric: string, now: number, before: number) =>
      `${metric}: ${number(now)} in an hour, ${number(before)} a week before`,
    shares: (metric: string, now: string, before: string) => `${metric}: ${now}, ${before} a week before`,
    empty: 'Microsoft sent no numbers for this time.',
    trends: {
      fell: 'Use fell to less than half, or connections fail.',
      usual: 'Use is about as a week before.',
      unclear: 'The numbers show neither a fall nor that all is as usual.',
    },
    limits: (time: string) =>
      `Counted by Microsoft up to ${time}, as a preview. A fall may come from your own network or from a holiday.`,
  };
}

/** What is told to whoever said that a service fails for them. */
function reportedWords({ number, count }: Speech) {
  return {
    counted: (service: string) => `Counted: ${service} fails for you. Nobody is named.`,
    others: (people: number, minutes: number) =>
      `${number(people)} people here said so ${count(minutes, { one: 'in the last minute', other: 'in the last # minutes' })}.`,
    issue: (id: string) => `Microsoft has ${id} open. If that’s it, you can count there too.`,
    silent: 'Microsoft reports nothing like it.',
    takenBack: (service: string) => `Taken back: you no longer count among those for whom ${service} fails.`,
    nothingToTakeBack: (service: string) => `You didn’t count among those for whom ${service} fails.`,
    affectedBy: (id: string) => `Affected by ${id}`,
  };
}
