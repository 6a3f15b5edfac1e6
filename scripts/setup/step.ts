import type { Talk } from './ask.ts';
import { NOT_FOUND, typed, type Command, type Run } from './command.ts';
import type { Settings } from './env-file.ts';

/** Something at Microsoft that a program can do, or a person. */
export interface Step {
  readonly title: string;
  /** Why it is needed, or what comes of it. */
  readonly why: string;
  readonly command: Command;
  /** The settings in what the program printed. Fails if it printed something else. */
  readonly read?: (out: string) => Settings;
  /** How to do the same by hand. */
  readonly byHand?: string;
}

/** What became of a step: its settings, or that somebody does it by hand. */
type Done = { readonly settings: Settings } | 'by hand';

/** How to get a program that is missing. */
const INSTALL: Readonly<Record<string, string>> = {
  teams: 'Install it: npm install --global @microsoft/teams.cli',
  az: 'Install it: https://aka.ms/install-azure-cli',
};

/** Shows a step and its command, and runs it if the person wants that. */
export async function perform(step: Step, talk: Talk, run: Run): Promise<Done> {
  talk.heading(step.title);
  talk.tell([step.why, '', `  ${typed(step.command)}`].join('\n'));
  for (;;) {
    const how = await talk.choose({
      option: 'run',
      message: step.read ? 'Run it now? What it gives goes into .env.' : 'Run it now?',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No, I do it myself', hint: 'in another terminal, or by hand' },
      ],
      proposal: talk.isInteractive ? 'yes' : 'no',
    });
    if (how === 'no') break;
    const settings = await attempt(step, talk, run);
    if (settings) return { settings };
    if (!talk.isInteractive) break;
  }
  if (step.byHand !== undefined) talk.tell(step.byHand);
  return 'by hand';
}

/** Undefined if it did not work. What the program printed may hold a secret, so it is never repeated. */
async function attempt({ command, read }: Step, talk: Talk, run: Run): Promise<Settings | undefined> {
  const { code, out, err } = await run(command);
  if (code === NOT_FOUND) {
    talk.tell(`${command.program} is not on this machine. ${INSTALL[command.program] ?? ''}`);
    return undefined;
  }
  if (code !== 0) {
    talk.tell(`${command.program} ended with code ${code}.\n${lastLines(err)}`);
    return undefined;
  }
  try {
    return read?.(out) ?? {};
  } catch {
    talk.tell(`What ${command.program} answered cannot be read.`);
    return undefined;
  }
}

const MOST_LINES = 5;

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-MOST_LINES).join('\n');
}
