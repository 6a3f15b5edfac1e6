import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) => `The notice about ${id} goes to ${place}. It follows the problem from now on.`,
  stands: (id: string, place: string) => `There is a notice about ${id} already: ${place}. Change that one instead.`,
  edited: (id: string, place: string) => `The notice about ${id} was changed: ${place}.`,
  told: (id: string, place: string) => `The notice about ${id} was changed, and a message says so: ${place}.`,
  same: (id: string, place: string) => `The notice about ${id} says that already: ${place}.`,
  withdrawn: (id: string, place: string) => `The notice about ${id} was taken back: ${place}. It now says so there.`,
  none: (id: string, place: string) => `There is no notice about ${id} to change: ${place}.`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech) {
  return {
    title: (id: string) => `Tell users about ${id}`,
    editTitle: (id: string, place: string) => `Change the notice about ${id}: ${place}`,
    intro:
      'Check the text and choose where to post it. I add since when and the next update, and I mark it as solved when Microsoft says so.',
    editIntro: '“Save” changes the notice quietly. “Save and tell” also posts a short message below it.',
    labels: {
      title: 'Title',
      what: 'What happens, and to whom',
      help: 'What people can do',
      language: 'Language',
      place: 'Where to post it',
    },
    missing: {
      title: 'Write a title',
      what: 'Write what happens',
      help: 'Write what people can do',
      place: 'Choose where to post it',
    },
    tooLong: (label: string, letters: number, most: number) =>
      `“${label}” is too long: ${number(letters)} characters of at most ${number(most)}. Please shorten it.`,
    noPlaces: 'I know no channel or group chat in which you may post. Add me to one and write to me there first.',
    morePlaces: (id: string) => `A place is missing? Write “announce ${id} in” and its name.`,
    buttons: {
      post: 'Post',
      redraw: 'New draft in this language',
      save: 'Save',
      tell: 'Save and tell',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech) {
  return {
    which: {
      title: 'Tell users about which problem?',
      text: 'Choose one, or write its id: “announce EX20119”.',
    },
    nothingOpen: {
      title: 'There is no open incident to tell users about',
      text: 'For an advisory, or for one that is over, write its id: “announce EX20119”.',
    },
    notForMessages: {
      title: (id: string) => `${id} is a message of the Message Center`,
      text: 'Notices for users are about problems: incidents and advisories. Open the message to see what will change, and when.',
    },
    buttons: {
      announce: 'Tell users',
      edit: (place: string) => `Change: ${place}`,
      withdraw: (place: string) => `Take back: ${place}`,
      takeBack: 'Take back',
      change: 'Change it',
      another: 'Post elsewhere too',
    },
    posted: {
      title: (id: string) => `Users were told about ${id}`,
      row: (place: string, person: string, time: string) => `${place}: by ${person}, ${time}`,
    },
    unknownPlace: {
      title: 'I cannot post there',
      text: 'I know no such channel or group chat, or you may not post there: only members who may change its alerts can. Choose one from the list, or ask somebody who is in it.',
    },
    notWatched: {
      title: (id: string) => `${id} is not watched at the moment`,
      text: 'A notice could not follow it, so none was posted. Try again in a few minutes.',
    },
    places: {
      here: 'this conversation',
      channel: 'a channel',
      group: 'a group chat',
      inTeam: (channel: string, team: string) => `${channel} (${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
