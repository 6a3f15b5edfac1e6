import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'The file is too large',
    text: 'I give files of up to 20 MB. Ask for less at once, for instance a shorter time.',
  },
  'too-many': {
    title: 'Too many files are waiting',
    text: 'Get those first that I’ve already offered, or ask again in a quarter of an hour.',
  },
  'store-away': {
    title: 'I can’t keep a file right now',
    text: 'The bot’s store doesn’t answer. Try again in a few minutes.',
  },
};

/** The page that a link of a file opens. */
const PAGE = {
  title: 'Your file is ready',
  text: 'The button gets it once. Then this link has done its work.',
  get: 'Download',
  gone: {
    title: 'There’s no file here',
    text: 'A link to a file works once, for a quarter of an hour. Ask the bot again.',
  },
  failed: {
    title: 'I couldn’t check who you are',
    text: 'The sign-in failed on the bot’s side. The link still works: open it again. If that doesn’t help, tell your administrator.',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: 'Declined', text: 'The file wasn’t saved, and I don’t keep it.' },
  expired: {
    title: 'This file is no longer here',
    text: 'I keep a file for 15 minutes, for whoever asked, and give it once. Ask again.',
  },
  failed: {
    title: 'The file didn’t reach your OneDrive',
    text: 'OneDrive didn’t take it. Ask again in a few minutes.',
  },
  notTrusted: {
    title: 'The file wasn’t sent',
    text: 'The place that was named for it isn’t in SharePoint or OneDrive. Ask again; if it keeps happening, tell your administrator.',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech) {
  return {
    get: (name: string) => `Get ${name}`,
    kept: (files: number) =>
      `${count(files, { one: 'The file is', other: 'The files are' })} for you alone. Each link works once, within 15 minutes.`,
    noAddress: 'I can’t give files here: nobody has told me my own address. Ask your administrator to set PUBLIC_URL.',
    noSignIn: 'I can’t give files here, since I can’t check who opens a link. Ask me in our own chat.',
    consent: {
      below: (files: number) =>
        `Teams asks below whether ${count(files, { one: 'the file', other: 'the files' })} may go to your OneDrive. You have 15 minutes.`,
      description: 'From the service health bot, for you alone. It goes to your OneDrive.',
      summary: (name: string) => `A file for you: ${name}`,
      there: 'The file is in your OneDrive',
      again: 'Ask again',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
