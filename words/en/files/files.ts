import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'The file is too large',
    text: 'I give files of up to 10 MB. Ask for less at once, for instance a shorter time.',
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
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech) {
  return {
    get: (name: string) => `Get ${name}`,
    kept: (files: number) =>
      `${count(files, { one: 'The file is', other: 'The files are' })} for you alone. Each link works once, within 15 minutes.`,
    noAddress: 'I can’t give files here: nobody has told me my own address. Ask your administrator to set PUBLIC_URL.',
    errors: ERRORS,
    page: PAGE,
  };
}
