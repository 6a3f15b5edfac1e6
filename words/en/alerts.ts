import type { Speech } from '../speech.ts';

/** A change to an issue: the heading of its update, and the notification. */
function change(heading: string) {
  return {
    heading: (id: string) => `${heading} · ${id}`,
    summary: (id: string, text: string) => `${id} ${heading.charAt(0).toLowerCase()}${heading.slice(1)}: ${text}`,
  };
}

const CHANGES = {
  resolved: change('Resolved'),
  'no-longer-listed': change('No longer listed'),
  'now-incident': change('Now an incident'),
  'now-advisory': change('Now an advisory'),
  'report-published': change('Post-incident report published'),
  'status-changed': change('Status changed'),
  updated: change('Update'),
};

/** The text of an update that has no new post. */
const EXPLANATIONS = {
  noLongerListed:
    'Microsoft no longer lists this issue for your tenant, without saying that it is resolved. It may have been withdrawn, or found not to affect you.',
  nowIncident: 'Microsoft now counts this issue as an incident.',
  nowAdvisory: 'Microsoft now counts this issue as an advisory.',
  status: (status: string) => `The status is now: ${status}. Microsoft has published no further text.`,
};

const NOTICES = {
  'source-stale': {
    title: 'Microsoft 365 health data is stale',
    text: (since: string) =>
      `The source has not answered since ${since}. What I show is the last known state; no news from me does not mean that all is well. I will tell you when it is back.`,
  },
  'source-back': {
    title: 'Microsoft 365 health data is up to date again',
    text: (since: string) =>
      `The source is answering again; it had been failing since ${since}. Anything that changed in the meantime follows.`,
  },
};

/** Words for live cards, updates and notices. */
export function alertsWords({ number }: Speech) {
  return {
    liveIssue: (name: string) => `${name} · live card, updated as the issue changes`,
    liveMessage: (name: string) => `${name} · live card, updated as the message changes`,
    liveSummary: (name: string, service: string, title: string) => `${name}, ${service}: ${title}`,
    messageStatus: (category: string) => `Message Center: ${category.charAt(0).toLowerCase()}${category.slice(1)}`,
    noLongerListed: 'No longer listed for your tenant',
    more: 'There is more than fits here: see the message history.',
    changes: CHANGES,
    explanations: EXPLANATIONS,
    notices: NOTICES,
    buttons: {
      details: 'Details',
      history: (posts: number) => `Message history (${number(posts)})`,
      mute: 'Mute 4 h',
      subscriptions: 'Subscriptions',
      status: 'Status',
    },
  };
}
