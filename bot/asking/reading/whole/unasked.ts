import { commandLine } from '../../../../cards/kit/command-line.ts';
import { mannerOf } from '../../../../words/lexicon/questions.ts';

const SETTING =
  /^(remind deadlines|escalate here|(?:remind|escalate|mention|teamwork|digest|quiet|level|timezone|language|answers|old-advisories|warnings)) ./;
/** Why there are reminders is asked about the setting, not for a reminder. */
const OF_DATES = /^not-offered remind deadlines$/;

/**
 * The line that changes nothing, for a sentence that asks about a setting or is not sure of it: a question shows what is
 * set, "perhaps" is asked back. A request in the form of a question ("can you remind us?") stays what it is.
 */
export function unlessAsked(line: string | undefined, text: string, language: string): string | undefined {
  const setting = line === undefined ? undefined : SETTING.exec(line)?.[1];
  if (setting === undefined && !OF_DATES.test(line ?? '')) return line;
  const manner = mannerOf(text, language);
  if (manner === 'request') return line;
  return manner === 'perhaps' && setting !== undefined ? setting : commandLine.settings();
}
