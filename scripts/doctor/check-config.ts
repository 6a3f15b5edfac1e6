/** `npm run check-config`: checks the settings alone, as the bot does when it starts. Reaches nothing, changes nothing. */
import { flag, text } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { misspeltSettings, suggestion } from '../../src/settings.ts';
import { codeOf } from './check.ts';
import { givenSettings } from './environment.ts';
import { placeholders, readSettings } from './settings-checks.ts';

const { options } = readCommandLine({
  call: 'npm run check-config',
  does: 'Checks the settings as the bot does when it starts: a line for each that is wrong, by name and without its value. Reaches nothing. Ends with code 1 if any is wrong.',
  options: {
    json: flag('prints JSON: ok, problems and hints'),
    settings: text('reads the settings from this file alone', 'FILE'),
  },
  note: 'It reads the settings as npm start does: from the environment and .env.',
});

try {
  const { env } = givenSettings(options.settings);
  const problems = [...readSettings(env).problems, ...placeholders(env)];
  const hints = misspeltSettings(env).map(suggestion);
  console.log(
    options.json ? JSON.stringify({ ok: problems.length === 0, problems, hints }, null, 2) : report(problems, hints),
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`${options.settings ?? '.env'} cannot be read (${codeOf(error)}).`);
  process.exitCode = 2;
}

function report(problems: readonly string[], hints: readonly string[]): string {
  const lines = [...problems.map((each) => `✗ ${each}`), ...hints.map((each) => `! ${each}`)];
  return problems.length === 0 ? ['✓ The settings are right.', ...lines].join('\n') : lines.join('\n');
}
