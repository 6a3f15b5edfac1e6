/** Words on a notice for ordinary users, and around it. Its text is its author's. */
export function bulletinWords() {
  return {
    status: {
      open: 'Problem',
      resolved: 'Solved',
      'no-longer-listed': 'No longer listed by Microsoft',
      withdrawn: 'Taken back',
    },
    help: 'What you can do',
    /** Above what it said while the problem lasted. */
    before: 'What it was',
    since: (time: string) => `Since ${time}.`,
    /** Without a time, Microsoft does not say when. */
    over: (time: string | undefined) =>
      time === undefined ? 'Solved. Things should work again.' : `Solved: ${time}. Things should work again.`,
    gone: 'Microsoft no longer lists this problem for us. If something still does not work, please tell us.',
    withdrawn: (person: string, time: string) => `${person} took this notice back on ${time}. Please disregard it.`,
    postedBy: (person: string, time: string) => `Posted by ${person}, ${time}`,
    editedBy: (person: string, time: string) => `Changed by ${person}, ${time}`,
    /** Tells its readers that it changed. */
    changed: (title: string) => `Changed: ${title}`,
    summary: (status: string, title: string) => `${status}: ${title}`,
  };
}
