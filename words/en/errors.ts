import type { Speech } from '../speech.ts';

/** What is known about a failure. It is not escaped here: the card escapes the whole sentence. */
interface HealthFacts {
  readonly permission?: string | undefined;
  readonly tenant?: string | undefined;
  /** The API's error code: `AF5000`. */
  readonly apiCode?: string | undefined;
  /** How long the API asks the bot to wait: `10 min`. */
  readonly wait?: string | undefined;
  /** The id or name that the question asked for. */
  readonly subject?: string | undefined;
}

const HEALTH_UNKNOWN = 'This says nothing about how the services themselves are doing.';

/** What failed, what to do, and who can fix it. */
const HEALTH = {
  'source-unreachable': () => ({
    title: 'Can’t reach Microsoft’s service health',
    text: `No answer came from Microsoft’s service health API, and there is no earlier data to show. ${HEALTH_UNKNOWN} Try again in a minute. If it keeps happening, whoever runs this bot should check its network.`,
  }),
  'source-timeout': () => ({
    title: 'Microsoft’s service health didn’t answer in time',
    text: `The API took too long, and there is no earlier data to show. ${HEALTH_UNKNOWN} Try again in a minute.`,
  }),
  'source-throttled': ({ wait }: HealthFacts) => ({
    title: 'Microsoft asks this bot to wait',
    text: `Too many requests were sent to the service health API. ${wait === undefined ? 'Try again in a few minutes.' : `Try again in ${wait}.`} Nothing needs to be fixed.`,
  }),
  'source-failed': ({ apiCode }: HealthFacts) => ({
    title: 'Microsoft’s service health returned an error',
    text: `The API answered with an error${apiCode === undefined ? '' : ` (${apiCode})`}. ${HEALTH_UNKNOWN} Microsoft has to fix this; try again in a few minutes.`,
  }),
  'source-bad-answer': ({ subject }: HealthFacts) => ({
    title:
      subject === undefined
        ? 'Microsoft’s service health sent an answer that can’t be read'
        : `What Microsoft’s service health sent about ${subject} can’t be read`,
    text: `The answer didn’t match the API’s documentation, so it isn’t shown. ${HEALTH_UNKNOWN} Try again in a few minutes. If it keeps happening, whoever runs this bot should check the address of the API and any proxy in front of it.`,
  }),
  'source-empty': () => ({
    title: 'Microsoft’s service health sent an empty list',
    text: `It had entries a moment ago, so this bot doesn’t trust it yet. ${HEALTH_UNKNOWN} Try again in a few minutes.`,
  }),
  'source-refused': ({ apiCode }: HealthFacts) => ({
    title: 'Microsoft’s service health refused the request',
    text: `The API didn’t accept what this bot asked${apiCode === undefined ? '' : ` (${apiCode})`}. That’s a mistake in the bot or its settings: whoever runs it should look at its log.`,
  }),
  'source-retired': () => ({
    title: 'Microsoft has retired the API that this bot reads',
    text: `The Service Communications API no longer answers and points to Microsoft Graph. ${HEALTH_UNKNOWN} Whoever runs this bot should set HEALTH_SOURCE=graph and give its application the permissions ServiceHealth.Read.All and ServiceMessage.Read.All.`,
  }),
  'not-permitted': ({ permission }: HealthFacts) => ({
    title: 'This bot isn’t allowed to read that',
    text: `The bot’s application lacks the permission ${permission ?? 'to read service health (ServiceHealth.Read.All)'}. A Microsoft Entra administrator of the tenant can add it to the application and grant admin consent.`,
  }),
  'access-blocked': ({ apiCode }: HealthFacts) => ({
    title: 'Microsoft blocks this bot’s access',
    text: `The refusal${apiCode === undefined ? '' : ` (${apiCode})`} isn’t about a missing permission. The cause may be a Conditional Access policy, a missing licence, or a blocked tenant or application. ${HEALTH_UNKNOWN} A Microsoft Entra administrator of the tenant can find the cause in the sign-in logs.`,
  }),
  'wrong-tenant': ({ tenant }: HealthFacts) => ({
    title: 'The sign-in is for another tenant',
    text: `The bot’s sign-in doesn’t belong to the tenant ${tenant ?? 'that was asked for'}. Whoever runs this bot should check the tenant id in its settings.`,
  }),
  'not-signed-in': ({ apiCode }: HealthFacts) => ({
    title: 'This bot couldn’t sign in to Microsoft',
    text: `Microsoft doesn’t accept the bot’s sign-in${apiCode === undefined ? '' : ` (${apiCode})`}: the secret, certificate or token may have expired, or the application is unknown. ${HEALTH_UNKNOWN} Whoever runs this bot should check its credentials.`,
  }),
  'unknown-issue': ({ subject }: HealthFacts) => ({
    title: subject === undefined ? 'No such issue' : `Your tenant has no issue ${subject}`,
    text: 'Microsoft lists an issue only for the tenants it may affect. In another tenant, it can have a different id. A resolved issue stays listed for about 30 days, sometimes longer. Check the id, or choose from the lists.',
  }),
  'unknown-announcement': ({ subject }: HealthFacts) => ({
    title: subject === undefined ? 'No such message' : `Your tenant has no message ${subject}`,
    text: 'Microsoft sends a message only to the tenants it concerns, and removes it when it expires. Check the id, or choose from the list.',
  }),
  'unknown-service': ({ subject }: HealthFacts) => ({
    title: subject === undefined ? 'No such service' : `Your tenant has no service “${subject}”`,
    text: 'Your tenant’s licences decide which services are listed. Choose one from the list.',
  }),
  'no-report': ({ subject }: HealthFacts) => ({
    title: subject === undefined ? 'No post-incident report' : `No post-incident report for ${subject}`,
    text: 'Microsoft writes one only for some incidents, usually within five business days of the end, with a final version later.',
  }),
};

/** Why an answer is old, shown on the answer itself. */
const STALE = {
  'source-unreachable': 'Microsoft’s service health can’t be reached.',
  'source-timeout': 'Microsoft’s service health isn’t answering in time.',
  'source-throttled': 'Microsoft asks this bot to wait before it reads again.',
  'source-failed': 'Microsoft’s service health is returning errors.',
  'source-bad-answer': 'Microsoft’s service health is sending answers that can’t be read.',
  'source-empty': 'Microsoft’s service health suddenly lists nothing, so this bot doesn’t trust it yet.',
  'source-refused': 'Microsoft’s service health now refuses this request.',
  'source-retired': 'Microsoft has retired the API that this bot reads.',
  'not-permitted': 'This bot is no longer allowed to read this.',
  'access-blocked': 'Microsoft now blocks this bot’s access.',
  'wrong-tenant': 'This bot’s sign-in is now for another tenant.',
  'not-signed-in': 'This bot can no longer sign in to Microsoft.',
  'unknown-issue': 'Microsoft no longer lists this issue for your tenant.',
  'unknown-announcement': 'Microsoft no longer lists this message for your tenant.',
  'unknown-service': 'Microsoft no longer lists this service for your tenant.',
  'no-report': 'Microsoft no longer has this report.',
};

/** Why subscriptions could not be changed, and who can fix it. */
const SUBSCRIBING = {
  'alerts-unavailable': {
    title: 'Alerts aren’t available here',
    text: 'This bot was started without the settings that alerts need, so it only answers questions. Whoever runs it must set REDIS_URL to a Redis server and let it do background work (ROLES with “worker”).',
  },
  'store-away': {
    title: 'Subscriptions can’t be reached right now',
    text: 'Nothing was changed, and I still answer questions. Try again in a minute. If it keeps happening, whoever runs this bot should check its Redis server (REDIS_URL).',
  },
  'not-allowed': {
    title: 'You can’t change the subscriptions here',
    text: 'Guests can never change them, and this bot may be set up so that only team owners can. Nothing was changed. Ask an owner of the team, or subscribe in your own chat with me.',
  },
  'not-checked': {
    title: 'Teams didn’t confirm that you’re a member here',
    text: 'Only members can change the subscriptions here, and Teams didn’t say whether you’re one. Nothing was changed. Try again in a minute. If it keeps happening, remove this app from the team or chat and add it again.',
  },
  'not-reachable': {
    title: 'I can’t send alerts to this conversation',
    text: 'Your message doesn’t say how to reach this conversation later; some test tools leave that out. I still answer questions. Subscribe in a channel, a group chat or a chat with me in Teams.',
  },
};

/** What was wrong with the words of a command. `phrase` holds the words in question, cut to a label. */
const GRAMMAR = {
  'unknown-words': (phrase: string) => ({
    title: `I don’t know “${phrase}”`,
    text: 'It isn’t one of your services, or a word such as incidents, advisories, messages, new, updates, resolved or reports. Nothing was changed.',
  }),
  'ambiguous-words': (phrase: string) => ({
    title: 'Which service do you mean?',
    text: `Several services match “${phrase}”. Nothing was changed.`,
  }),
  'not-excluded': (phrase: string) => ({
    title: `“${phrase}” can’t be left out`,
    text: 'You can only leave out single services, such as “subscribe all except yammer”. Nothing was changed.',
  }),
  'nothing-left': (phrase: string) => ({
    title: 'That would leave nothing to get alerts about',
    text: `Without “${phrase}”, nothing is left. To get no alerts at all, unsubscribe. Nothing was changed.`,
  }),
  'no-subject': () => ({
    title: 'What should I mute?',
    text: 'Type “mute” with the id of an issue or the name of a service, and for how long: “mute EX20119 4h”, “mute exchange 1d”.',
  }),
  'not-mutable': (phrase: string) => ({
    title: `“${phrase}” can’t be muted`,
    text: 'You can mute an issue, a service or everything (“mute all”). To get no alerts at all, unsubscribe.',
  }),
  'bad-duration': (phrase: string) => ({
    title: `I can’t read “${phrase}” as a length of time`,
    text: 'Type minutes, hours or days, such as “30m”, “4h” or “2d”. Nothing was changed.',
  }),
  'duration-too-short': () => ({
    title: 'That’s too short',
    text: 'A mute lasts from 5 minutes to 30 days. Nothing was changed.',
  }),
  'duration-too-long': () => ({
    title: 'That’s too long',
    text: 'A mute lasts from 5 minutes to 30 days. Nothing was changed.',
  }),
  'too-many-words': () => ({
    title: 'That’s too many words',
    text: 'Name fewer services at a time; each command adds to the ones before. Nothing was changed.',
  }),
};

const BUTTONS = {
  tryAgain: 'Try again',
  incidents: 'All incidents',
  advisories: 'All advisories',
  messages: 'Messages',
  services: 'Services',
  status: 'Status',
  help: 'Help',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech) {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id: string) => `Reference: ${id}`,
    buttons: BUTTONS,
  };
}
