import { about } from './about.ts';
import { activities } from './activities.ts';
import { authorization } from './authorization.ts';
import { bot } from './bot.ts';
import { composeExtension } from './compose-extension.ts';
import type { Manifest, ManifestContext } from './context.ts';

/**
 * The manifest in one language: a file a section, a line each here. It is made in every language, and the text of a
 * language's file is what Teams can localise of it (`localise.ts`), so a section says each thing once, in
 * the language of its context.
 */
export function manifestIn(context: ManifestContext): Manifest {
  return {
    ...about(context),
    ...authorization(context),
    bots: [bot(context)],
    ...activities(context),
    composeExtensions: [composeExtension(context)],
  };
}
