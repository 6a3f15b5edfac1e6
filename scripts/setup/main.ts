/** `npm run setup`: leads from nothing to a bot that can be started, step by step. */
import { styleText } from 'node:util';
import { flag, oneOfOrNone, text } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { wrapped } from '../doctor/report.ts';
import { Cancelled, makeTalk, MissingAnswer } from './ask.ts';
import { runProgram } from './command.ts';
import { setUp } from './set-up.ts';
import { terminal } from './terminal.ts';

/** Fits every terminal. */
const WIDTH = 78;

const { options } = readCommandLine({
  call: 'npm run setup',
  does: 'Asks what the bot needs and cannot know, registers it with Teams, and writes .env, certificate and app package. It shows each step at Microsoft, runs it only if you say so, changes no file without asking, and can be run again.',
  options: {
    way: oneOfOrNone('registered with Teams, in Azure, already, or not at all', [
      'teams',
      'azure',
      'existing',
      'local',
    ]),
    host: text('public host name of the bot', 'HOST'),
    name: text('name shown in Teams', 'NAME'),
    credential: oneOfOrNone('what the bot signs in with', ['secret', 'certificate']),
    'redis-url': text('where Redis is', 'URL'),
    'time-zone': text('time zone of alerts', 'ZONE'),
    'app-id': text('application id, if it is registered', 'ID'),
    'tenant-id': text('its tenant', 'ID'),
    'secret-expires': text('when its secret expires', 'DAY'),
    'resource-group': text('group of the Azure Bot', 'GROUP'),
    region: text('region of the group', 'REGION'),
    run: flag('runs every step at Microsoft without asking, and keeps in .env what it gives'),
    yes: flag('writes the files without asking'),
  },
  settings: { MicrosoftAppPassword: 'the client secret, if nobody shall be asked for it' },
  note: 'What is not given is asked. Where nobody can be asked, proposals are taken, and nothing is written without --yes.',
});

const { run, yes, ...given } = options;
const talk = makeTalk({
  answers: {
    ...given,
    secret: process.env['MicrosoftAppPassword'],
    ...(run && { run: 'yes' }),
    ...(yes && { 'write-env': true, 'make-files': true }),
  },
  ...(process.stdin.isTTY && process.stdout.isTTY && { prompts: terminal }),
  heading: (title) => console.log(`\n${styleText('bold', title)}`),
  tell: (lines) => console.log(lines.split('\n').flatMap(fitted).join('\n')),
});

/** An indented line is a command: it stays whole, and a link does too, so that they can be copied. */
function fitted(line: string): string[] {
  return line.startsWith(' ') ? [line] : wrapped(line, WIDTH);
}

try {
  await setUp({ talk, run: runProgram, folder: process.cwd(), now: Date.now() });
  if (!talk.isInteractive && !yes) console.log('\nNothing was written: add --yes.');
} catch (error) {
  if (!(error instanceof Cancelled || error instanceof MissingAnswer)) throw error;
  console.error(
    error instanceof Cancelled ? 'Stopped. What was done so far stays; run it again to go on.' : error.message,
  );
  process.exitCode = error instanceof Cancelled ? 1 : 2;
}
