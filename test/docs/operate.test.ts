import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { HEALTH_ERROR_CODES } from '../../src/domain/health/health-error.ts';
import { collect, productFiles } from '../fixtures/source-files.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'operate.md'), 'utf8');
/** The rows of all its tables, as cells. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
/** What the first cells name. */
const NAMED = ROWS.flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));

const LEVELS = { debug: '20', info: '30', warn: '40', error: '50' } as const;
const EVENT = /^[a-z]+([.-][a-z]+)+$/;

interface Logged {
  readonly event: string;
  /** Absent where it depends. */
  readonly level?: keyof typeof LEVELS;
}

/** What a call writes to the log: `log.warn('redis.away', …)`, `warn('job.failed', …)`, `log[level]('source.request', …)`. */
function loggedBy(node: ts.Node): Logged | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  if (!first || !ts.isStringLiteralLike(first) || !EVENT.test(first.text)) return undefined;
  const callee = node.expression;
  if (ts.isElementAccessExpression(callee)) {
    return /\blog$/.test(callee.expression.getText()) ? { event: first.text } : undefined;
  }
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return name in LEVELS ? { event: first.text, level: name as keyof typeof LEVELS } : undefined;
}

/** Where a variable stands for the event, it is any of those that the file names. */
function loggedIn(file: ts.SourceFile): Logged[] {
  const own = collect(file, loggedBy);
  const named = collect(file, (node) =>
    ts.isStringLiteralLike(node) && /^[a-z-]+\.[a-z-]+$/.test(node.text) ? node.text : undefined,
  );
  const isVariable = collect(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const { name, expression } = node.expression;
    return (
      /\blog$/.test(expression.getText()) && name.text in LEVELS && node.arguments[0]?.kind === ts.SyntaxKind.Identifier
    );
  }).includes(true);
  return isVariable ? [...own, ...named.map((event) => ({ event }))] : own;
}

const LOGGED = productFiles
  .filter(([name]) => !name.startsWith('src/simulator/'))
  .flatMap(([, file]) => loggedIn(file));
const EVENTS = [...new Set(LOGGED.map(({ event }) => event))];

/** The words that stand for one of several in the code: the kinds of a failed send, the codes of a refused change. */
function literalsOf(file: string, type: string, property?: string): string[] {
  const [, source] = productFiles.find(([name]) => name === file)!;
  const [found] = collect(source, (node) =>
    ts.isTypeAliasDeclaration(node) && node.name.text === type ? node : undefined,
  );
  assert.ok(found, type);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isWanted =
      property === undefined ||
      (ts.isPropertySignature(node.parent.parent) && node.parent.parent.name.getText() === property);
    if (ts.isStringLiteral(node) && isWanted) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(found.type);
  return texts;
}

/** Why a request is refused. */
function rejections(): string[] {
  const reasons = productFiles.flatMap(([, file]) =>
    collect(file, (node) => {
      const reason =
        ts.isNewExpression(node) && node.expression.getText() === 'Rejection' ? node.arguments?.[1] : undefined;
      return reason && ts.isStringLiteral(reason) ? reason.text : undefined;
    }),
  );
  return [...new Set(reasons)];
}

const missing = (names: readonly string[]) => names.filter((name) => !NAMED.includes(name));

describe('docs/operate.md', () => {
  it('explains every event of the log, says who acts on it, and names no other', () => {
    assert.ok(EVENTS.length > 70);
    assert.deepEqual(missing(EVENTS), []);
    const named = NAMED.filter((name) => /^[a-z]+(-[a-z]+)*\.[a-z-]+$/.test(name));
    assert.deepEqual(
      named.filter((name) => !EVENTS.includes(name)),
      [],
    );
    assert.deepEqual(
      ROWS.filter(([first = '']) => EVENTS.some((event) => first === `\`${event}\``))
        .filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))
        .map(([first]) => first),
      [],
    );
  });

  it('gives each event the level that it has', () => {
    for (const event of EVENTS) {
      const levels = LOGGED.filter((each) => each.event === event).map(({ level }) => level && LEVELS[level]);
      const [, written = ''] = ROWS.find(([first]) => first === `\`${event}\``) ?? [];
      const [least = '', most = least] = written.split('–');
      for (const level of levels) {
        if (level !== undefined) assert.ok(least <= level && level <= most, `${event}: ${written}, but it is ${level}`);
      }
    }
  });

  it('explains every code of the health source, every kind of a failed send, every refusal', () => {
    assert.deepEqual(missing(HEALTH_ERROR_CODES), []);
    const kinds = literalsOf('src/domain/delivery/send-error.ts', 'SendFailure', 'kind');
    const codes = literalsOf('src/domain/subscription/subscribing-error.ts', 'SubscribingErrorCode');
    assert.ok(kinds.length >= 8 && codes.length >= 5 && rejections().length >= 10);
    assert.deepEqual(missing([...kinds, ...codes, ...rejections()]), []);
  });

  it('names every part that /readyz speaks of', () => {
    const [, bot] = productFiles.find(([name]) => name === 'src/app/bot.ts')!;
    const [parts = []] = collect(bot, (node) => {
      if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'checks') return undefined;
      return (node.initializer as ts.ObjectLiteralExpression).properties.map((each) => each.name!.getText());
    });
    assert.ok(parts.length > 1);
    const [, table = ''] = PAGE.split(/^## What `\/readyz` says$/m);
    const [own = ''] = table.split(/^## /m);
    assert.deepEqual(
      [...parts, 'source'].filter((part) => !own.includes(`| \`${part}\``)),
      [],
    );
  });
});
