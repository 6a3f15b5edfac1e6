import * as z from 'zod';
import { commandLine } from '../../../cards/kit/command-line.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { defineInvoke, type Invoke } from '../invokes/invoke.ts';
import { DIALOG_LIMIT_MS, PRESSED, saying, showing, type Dialog } from './dialog.ts';

/**
 * `config/fetch`: somebody adds the app to a team, a channel or a group chat, or opens *Settings* there (msteams-docs,
 * "Bot configuration experience"). Shows what is heard as a form; whoever may not change it is told why.
 */
export function configFetch({ requireRight }: Pick<UseCases, 'requireRight'>): Invoke {
  return defineInvoke({
    limitMs: DIALOG_LIMIT_MS,
    late: 'try-again',
    // The activity says where; its value says nothing that is documented.
    parse: z.unknown(),
    async answer(_, { ask, reader }) {
      await requireRight(reader);
      const said = await ask(commandLine.subscribe());
      return { said, body: configBody(showing(said)) };
    },
    tell: (text) => configBody(saying(text)),
  });
}

/**
 * `config/submit`: a button of that dialog. What it changes is said once in the conversation, however often Teams asks
 * again: when somebody set up what is heard, the welcome says so from then on; else it is a message.
 */
export function configSubmit(): Invoke {
  return defineInvoke({
    limitMs: DIALOG_LIMIT_MS,
    late: 'comes-as-message',
    parse: PRESSED,
    async answer({ data }, { ask, setUp }) {
      const said = await ask(data);
      if (!said.routed?.isChange) return { said, body: configBody(showing(said)) };
      const body = configBody({ type: 'message', value: said.summary });
      return said.command === 'save' && (await setUp()) ? { said, body } : { said, body, isPublic: true };
    },
    tell: (text) => configBody(saying(text)),
  });
}

function configBody(config: Dialog): object {
  return { responseType: 'config', config };
}
