/** Words for `follow` and `unfollow`. */
export function followWords() {
  return {
    buttons: {
      /** Whoever presses is told in their own chat. */
      notifyMe: 'Notify me',
      /** The whole channel or group chat is told. */
      followHere: 'Follow here',
    },
  };
}
