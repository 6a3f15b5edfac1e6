/** Known vulnerabilities in the packages of the product: `npm run vulnerabilities`. */
import path from 'node:path';
import { flag, oneOf } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { audit, auditLines, SEVERITIES } from './supply/vulnerabilities.ts';

const { options } = readCommandLine({
  call: 'npm run vulnerabilities',
  does: 'Asks the package registry for known vulnerabilities in what the product runs. Fails where it finds some.',
  options: {
    level: oneOf('the least severity that fails', SEVERITIES, 'high'),
    strict: flag('fails too where the registry offers no audit'),
  },
});

const answer = audit(path.join(import.meta.dirname, '..'));
for (const line of auditLines(answer)) console.log(line);
const fails = answer.isOffered
  ? answer.found.some(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(options.level))
  : options.strict;
if (fails) process.exitCode = 1;
