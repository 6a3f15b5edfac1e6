import { defineInvoke, type Invoke } from '../invokes/invoke.ts';
import { DIALOG_LIMIT_MS, PRESSED, saying, showing, taskBody } from './dialog.ts';

/**
 * `task/fetch` and `task/submit`: a button that opens a dialog, and every button in it. Both bring a command line, so all
 * that can be asked can be asked in a dialog, page by page. What is shown there one person alone sees; what changes
 * something for others is said in the conversation, and the dialog closes.
 */
export function taskInvoke(limitMs = DIALOG_LIMIT_MS): Invoke {
  return defineInvoke({
    isSeenAlone: true,
    limitMs,
    late: 'comes-as-message',
    parse: PRESSED,
    async answer({ data }, { ask }) {
      const said = await ask(data);
      // An answer without a body closes the dialog.
      return said.routed?.isChange ? { said, isPublic: true } : { said, body: taskBody(showing(said)) };
    },
    tell: (text) => taskBody(saying(text)),
  });
}
