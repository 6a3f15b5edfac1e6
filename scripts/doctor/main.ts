/** `npm run doctor`: checks everything that the bot needs, and says what to do. Changes nothing. */
import path from 'node:path';
import { flag, text } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { loadConfig, useProxies, type Environment } from '../../src/settings.ts';
import { codeOf, type Finding } from './check.ts';
import { examine } from './doctor.ts';
import { givenSettings } from './environment.ts';
import { jsonOf, lineOf, summaryOf } from './report.ts';

const PACKAGE = path.join(import.meta.dirname, '..', '..', 'build', 'service-health-bot.zip');

async function main(): Promise<void> {
  const { options } = readCommandLine({
    call: 'npm run doctor',
    does: 'Checks all that the bot needs: settings, Redis, sign-in, permissions, clock, endpoint, app package, queue. Each line says what is well (✓), doubtful (!) or wrong (✗), and what to do. Changes nothing. Ends with code 1 if anything is wrong.',
    options: {
      json: flag('prints the report as JSON (docs/doctor.md)'),
      settings: text('reads the settings from this file alone', 'FILE'),
      package: text('the app package (build/service-health-bot.zip)', 'FILE'),
    },
    note: 'It reads the settings as npm start does: from the environment and .env.',
  });
  const given = settingsFrom(options.settings);
  if (!given) return;
  useProxiesOf(given.env);
  const findings: Finding[] = [];
  for await (const finding of examine({ ...given, packageFile: options.package ?? PACKAGE })) {
    findings.push(finding);
    if (!options.json) console.log(lineOf(finding));
  }
  console.log(options.json ? jsonOf(findings) : `\n${summaryOf(findings)}`);
  process.exitCode = findings.some(({ status }) => status === 'fail') ? 1 : 0;
}

function settingsFrom(file: string | undefined) {
  try {
    return givenSettings(file);
  } catch (error) {
    console.error(`${file ?? '.env'} cannot be read (${codeOf(error)}).`);
    process.exitCode = 2;
    return undefined;
  }
}

/** As the bot does; with wrong settings there is nothing to reach anyway. */
function useProxiesOf(env: Environment): void {
  try {
    useProxies(loadConfig(env).proxies);
  } catch {
    // The report says what is wrong with the settings.
  }
}

await main();
