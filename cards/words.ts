import type { HealthErrorCode, HealthErrorFacts } from '../src/domain/health/health-error.ts';

/** What a person is told about an error: what happened, what to do, and who can mend it. */
export interface ErrorWords {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  /** Whether asking the same again can help. */
  readonly again: boolean;
}

const HEALTHY_UNKNOWN = 'This says nothing about the services themselves: they may be well or not.';

/** The one table from codes to words. Facts go in as they are: the card escapes the whole sentence. */
const WORDS: Readonly<Record<HealthErrorCode, (facts: HealthErrorFacts) => ErrorWords>> = {
  'source-unreachable': () => ({
    tone: 'error',
    title: 'Cannot reach Microsoft’s service health',
    text: `No answer came from Microsoft’s service health API, and nothing is kept from before. ${HEALTHY_UNKNOWN} Try again in a minute; if it stays so, whoever runs this bot should look at its network.`,
    again: true,
  }),
  'source-timeout': () => ({
    tone: 'error',
    title: 'Microsoft’s service health did not answer in time',
    text: `The API took too long, and nothing is kept from before. ${HEALTHY_UNKNOWN} Try again in a minute.`,
    again: true,
  }),
  'source-throttled': ({ retryAfterMs }) => ({
    tone: 'warning',
    title: 'Microsoft asks this bot to wait',
    text: `Too many questions were sent to the service health API. ${retryAfterMs === undefined ? 'Try again in a few minutes.' : `It can be asked again in ${wait(retryAfterMs)}.`} Nothing needs to be mended.`,
    again: true,
  }),
  'source-failed': ({ apiCode }) => ({
    tone: 'error',
    title: 'Microsoft’s service health has an error of its own',
    text: `The API answered with an error${apiCode === undefined ? '' : ` (${apiCode})`}. ${HEALTHY_UNKNOWN} Microsoft has to mend this; try again in a few minutes.`,
    again: true,
  }),
  'source-bad-answer': () => ({
    tone: 'error',
    title: 'Microsoft’s service health sent an answer that cannot be read',
    text: `It was not what the API documents, so it is not shown. ${HEALTHY_UNKNOWN} Try again in a few minutes; if it stays so, whoever runs this bot should check the address of the API and any proxy before it.`,
    again: true,
  }),
  'source-refused': ({ apiCode }) => ({
    tone: 'error',
    title: 'Microsoft’s service health refused the question',
    text: `The API did not accept what this bot asked${apiCode === undefined ? '' : ` (${apiCode})`}. That is a mistake in the bot or its settings: whoever runs it should look at its log.`,
    again: false,
  }),
  'not-permitted': ({ permission }) => ({
    tone: 'error',
    title: 'This bot may not read that',
    text: `The bot’s application lacks the permission ${permission ?? 'to read service health (ServiceHealth.Read.All)'}. A Microsoft Entra administrator of the tenant can add it to the application and grant admin consent.`,
    again: true,
  }),
  'wrong-tenant': ({ tenant }) => ({
    tone: 'error',
    title: 'The sign-in is for another tenant',
    text: `The bot’s sign-in does not belong to the tenant ${tenant ?? 'that was asked for'}. Whoever runs this bot should check the tenant id in its settings.`,
    again: false,
  }),
  'not-signed-in': () => ({
    tone: 'error',
    title: 'This bot could not sign in to Microsoft',
    text: `No token could be had: the secret or certificate may have expired, or the application is unknown. ${HEALTHY_UNKNOWN} Whoever runs this bot should check its credentials.`,
    again: true,
  }),
  'unknown-issue': ({ subject }) => ({
    tone: 'info',
    title: subject === undefined ? 'No such issue' : `No issue ${subject} for your tenant`,
    text: 'Ids are per tenant: Microsoft lists an issue only for the tenants it may affect. One that is over stays listed for about 30 days, sometimes longer. Check the id, or choose from the lists.',
    again: false,
  }),
  'unknown-announcement': ({ subject }) => ({
    tone: 'info',
    title: subject === undefined ? 'No such message' : `No message ${subject} for your tenant`,
    text: 'Ids are per tenant: Microsoft sends a message only to the tenants it concerns, and takes it away when it has expired. Check the id, or choose from the list.',
    again: false,
  }),
  'unknown-service': ({ subject }) => ({
    tone: 'info',
    title: subject === undefined ? 'No such service' : `Your tenant has no service “${subject}”`,
    text: 'Which services are listed depends on the tenant’s licences. Choose from the list of its services.',
    again: false,
  }),
  'no-report': ({ subject }) => ({
    tone: 'info',
    title: subject === undefined ? 'No post-incident report' : `No post-incident report for ${subject}`,
    text: 'Microsoft writes one for some incidents only, most often within five business days of the end, a final one after that.',
    again: false,
  }),
};

/** What to tell a person about an error with this code. */
export function wordsFor(code: HealthErrorCode, facts: HealthErrorFacts): ErrorWords {
  return WORDS[code](facts);
}

/** Why an answer is from before, said on the answer itself. */
export const STALE_WORDS: Readonly<Record<HealthErrorCode, string>> = {
  'source-unreachable': 'Microsoft’s service health cannot be reached.',
  'source-timeout': 'Microsoft’s service health does not answer in time.',
  'source-throttled': 'Microsoft asks this bot to wait before it reads again.',
  'source-failed': 'Microsoft’s service health has an error of its own.',
  'source-bad-answer': 'Microsoft’s service health sends answers that cannot be read.',
  'source-refused': 'Microsoft’s service health refuses this question now.',
  'not-permitted': 'This bot may no longer read this.',
  'wrong-tenant': 'This bot’s sign-in is for another tenant now.',
  'not-signed-in': 'This bot can no longer sign in to Microsoft.',
  'unknown-issue': 'Microsoft no longer lists this issue for your tenant.',
  'unknown-announcement': 'Microsoft no longer lists this message for your tenant.',
  'unknown-service': 'Microsoft no longer lists this service for your tenant.',
  'no-report': 'Microsoft no longer has this report.',
};

function wait(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
