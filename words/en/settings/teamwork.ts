import type { Speech } from '../../speech.ts';

/** Words for `mention`, `remind`, `escalate` and `teamwork`: how people here work on incidents together. */
export function teamworkWords({ count, list }: Speech) {
  const hours = (value: number) => count(value, { one: '# hour', other: '# hours' });
  return {
    mention: {
      ...MENTION,
      set: (names: readonly string[]) => `New incidents here mention ${list(names)}`,
      tooMany: (most: number) => ({
        title: `I can mention at most ${count(most, { one: '# person or tag', other: '# people and tags' })}`,
        text: 'A tag can stand for a whole shift, such as “mention @On-call”. Nothing was changed.',
      }),
    },
    remind: {
      ...REMIND,
      set: (after: number) => `Reminders here come after ${hours(after)} without news`,
      buttons: { after: (after: number) => `After ${hours(after)}`, off: 'No reminders' },
    },
    escalate: ESCALATE,
    teamwork: TEAMWORK,
  };
}

const MENTION = {
  text: 'Once per incident, right after its card is posted. Advisories and updates mention no one.',
  off: 'Incidents here mention no one',
  offText: 'Alerts come as before, just without mentions.',
  ask: {
    title: 'Who should new incidents mention?',
    text: 'Type “mention @Ieva @On-call”, and pick each person or tag from the list that opens after the @. To stop, type “mention off”.',
  },
  unknown: (said: string) => ({
    title: `I don’t know whom “${said}” means`,
    text: 'Type “mention @Ieva @On-call”, and pick each person or tag from the list that opens after the @. Nothing was changed.',
  }),
  everybody: {
    title: 'I can’t mention a whole channel or team',
    text: 'Teams doesn’t let apps do that. Pick people, or a tag of your team, such as “mention @On-call”. Nothing was changed.',
  },
  alone: {
    title: 'There’s no one else here to mention',
    text: 'Mentions work in channels and group chats, such as “mention @Ieva @On-call”. Nothing was changed.',
  },
  buttons: { off: 'Mention no one' },
};

const REMIND = {
  text: 'If Microsoft posts nothing about an open incident for that long, I say so below its card: five times at most, further and further apart, and never in quiet hours.',
  off: 'Reminders are off here',
  offText: 'I won’t point it out when an incident stays without news.',
  ask: {
    title: 'After how long without news should I remind you?',
    text: 'Type, for example, “remind after 4h”: from 1 to 72 hours without news about an open incident. To stop, type “remind off”.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a time for reminders`,
    text: 'It can be anything from “remind after 1h” to “remind after 72h”. Nothing was changed.',
  }),
};

const ESCALATE = {
  set: (place: string, after: string) => `Incidents no one takes within ${after} go to ${place}`,
  text: 'If no one here takes an incident in that time, I post it there too and say why. You hear here when I do.',
  /** While teamwork is off. */
  resting: (what: string) => `${what}, on hold while teamwork is off`,
  restingText: 'On hold: teamwork is off here, so no one can take an incident. “teamwork on” starts it.',
  off: 'Incidents aren’t escalated from here',
  offText: 'They stay here, even if no one takes them.',
  /** In place of a channel's name. */
  ownChat: 'a personal chat',
  ask: {
    title: 'Where should incidents go if no one takes them?',
    text: 'Type, for example, “escalate to #ops after 30m” with another channel of this team, or “escalate to me after 30m” for your own chat with me. Any time from 5 minutes to 24 hours works. To stop, type “escalate off”.',
  },
  badTime: (said: string) => ({
    title: `“${said}” isn’t a time to wait for an owner`,
    text: 'It can be anything from “escalate after 5m” to “escalate after 24h”. Nothing was changed.',
  }),
  unknown: (said: string) => ({
    title: `I can’t escalate to “${said}”`,
    text: 'It must be a channel of this team where I post alerts and where you may change them. If it’s new to me, type “escalate here on” there first. Nothing was changed.',
  }),
  refused: (place: string) => ({
    title: `${place} takes no escalations`,
    text: 'Someone there has switched them off. Typing “escalate here on” there lets them in again. Nothing was changed.',
  }),
  alone: {
    title: 'In your own chat, there’s no one else to take an incident',
    text: 'Set this up in a channel or group chat, such as “escalate to me after 30m”. Nothing was changed.',
  },
  here: {
    on: 'Other channels may escalate incidents to here',
    off: 'No one can escalate incidents to here',
  },
  hereText: {
    on: 'Someone who may change alerts both there and here has to set it up there.',
    off: 'If that was set up elsewhere, the incidents stay there, and people there are told.',
  },
  buttons: { to: (place: string) => `To ${place}`, toMe: 'To my own chat', off: 'Don’t escalate' },
};

const TEAMWORK = {
  titles: { on: 'Teamwork is on here', off: 'Teamwork is off here' },
  texts: {
    on: 'On each incident’s card, people can take it, say whether they’re affected and leave a note.',
    off: 'Cards show what Microsoft says, and nothing else. Turn it back on with “teamwork on”.',
  },
  /** After `off`, where incidents would be escalated. */
  resting: 'Until then, no incident is escalated from here.',
  ask: {
    title: 'Should people work on incidents together here?',
    text: 'With “teamwork on”, people can take an incident on its card, say whether they’re affected and leave a note. “teamwork off” takes all of that off the cards.',
  },
  unknown: (said: string) => ({
    title: `“${said}” isn’t a choice for teamwork`,
    text: 'Type “teamwork on” or “teamwork off”. Nothing was changed.',
  }),
  buttons: { on: 'Teamwork on', off: 'Teamwork off' },
};
