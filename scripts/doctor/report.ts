import { styleText } from 'node:util';
import about from '../../package.json' with { type: 'json' };
import type { Finding } from './check.ts';

const MARK = { ok: '✓', warn: '!', fail: '✗' } as const;
const COLOUR = { ok: 'green', warn: 'yellow', fail: 'red' } as const;
const NAME_WIDTH = 18;
const INDENT = ' '.repeat(NAME_WIDTH + 2);
const [NARROWEST, WIDEST] = [60, 110];

/** A finding as people read it: a line with its mark, and what to do below. Colours only on a terminal. */
export function lineOf({ name, status, says, todo, because }: Finding, columns = process.stdout.columns): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns || 80)) - INDENT.length;
  const mark = styleText(COLOUR[status], MARK[status]);
  const [first = '', ...more] = [
    ...wrapped(says, width),
    ...(todo === undefined || because !== undefined ? [] : wrapped(`→ ${todo}`, width)),
  ];
  return [`${mark} ${name.padEnd(NAME_WIDTH)}${first}`, ...more.map((line) => `${INDENT}${line}`)].join('\n');
}

/** The lines of a text that is at most so wide. A word that is longer than the line, such as an address, stays whole: it must be possible to copy it. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The last line: how much is wrong. */
export function summaryOf(findings: readonly Finding[]): string {
  const made = findings.filter(({ because }) => because === undefined);
  const count = (status: Finding['status']) => made.filter((each) => each.status === status).length;
  const [failed, doubtful, unmade] = [count('fail'), count('warn'), findings.length - made.length];
  if (failed + doubtful + unmade === 0) return 'All is well.';
  const parts = [
    ...(failed > 0 ? [`${failed} ✗ to put right`] : []),
    ...(doubtful > 0 ? [`${doubtful} ! to look at`] : []),
    ...(unmade > 0 ? [`${unmade} not checked`] : []),
  ];
  return `${failed === 0 ? 'The bot can work: ' : ''}${parts.join(', ')}.`;
}

/** The report for programs. Its shape is described in docs/doctor.md. */
export function jsonOf(findings: readonly Finding[]): string {
  const isOk = findings.every(({ status }) => status !== 'fail');
  return JSON.stringify({ format: 1, version: about.version, ok: isOk, checks: findings }, null, 2);
}
