import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ALL_FOLDERS, collect, filesIn, importsOf, productFiles, sourceFiles } from './fixtures/source-files.ts';

const lineOf = (file: ts.SourceFile, at: number) => file.getLineAndCharacterOfPosition(at).line + 1;

const ROOT = path.join(import.meta.dirname, '..');
/** Names of services, labels of Microsoft's posts and command lines are data; the connector's errors are for operators. */
const SAYS_NOTHING =
  /^(bot|cards|src\/usecases|src\/domain)\/(?!.*(known-services|zone-names|settings-grammar|post-text|phrases|send-errors|command-line|meanings|time-patterns|times|lines|canonical)\.ts$)/;
const LABEL_OF_POST = /^'(Final status|Current status|User impact|User experience|Customer impact)'$/;
const LITERAL_TEXT = /"(?:text|title|altText|label|placeholder|errorMessage)": "[^$"]*[A-Za-z]{3}/;

describe('the house', () => {
  it('has small functions: median 5 lines, nine in ten at most 16, none over 50', () => {
    const sizes = productFiles.flatMap(([name, file]) =>
      collect(file, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
        const from = lineOf(file, node.getStart());
        return { where: `${name}:${from}`, lines: lineOf(file, node.end) - from + 1 };
      }),
    );
    const inOrder = sizes.toSorted((a, b) => a.lines - b.lines);
    assert.ok(inOrder[Math.floor(inOrder.length / 2)]!.lines <= 5);
    assert.ok(inOrder[Math.floor(inOrder.length * 0.9)]!.lines <= 16);
    assert.deepEqual(
      sizes.filter(({ lines }) => lines > 50),
      [],
    );
  });

  it('has no file over 250 lines', () => {
    const long = productFiles.filter(([, file]) => lineOf(file, file.end) > 251).map(([name]) => name);
    assert.deepEqual(long, []);
  });

  it('keeps at most 20 files in a folder, the templates of cards aside', () => {
    const files = [...filesIn(ALL_FOLDERS), ...filesIn(['src', 'bot', 'words', 'test', 'bench', 'scripts'], 'json')];
    const byFolder = Map.groupBy(files, (file) => path.posix.dirname(file));
    const crowded = [...byFolder]
      .filter(([, inIt]) => inIt.length > 20)
      .map(([folder, { length }]) => [folder, length]);
    assert.deepEqual(crowded, []);
  });

  it('keeps what a person reads in words/', () => {
    const found = productFiles
      .filter(([name]) => SAYS_NOTHING.test(name))
      .flatMap(([name, file]) => sentencesIn(name, file));
    assert.deepEqual(found, []);
    const templates = filesIn(['cards'], 'json').filter((name) => !name.endsWith('.sample.json'));
    const literal = templates.filter((name) => LITERAL_TEXT.test(readFileSync(path.join(ROOT, name), 'utf8')));
    assert.deepEqual(literal, []);
  });

  it('exports only what something imports', () => {
    const imported = new Set(
      [...sourceFiles].flatMap(([name, file]) => importsOf(name, file)).map(({ to, name }) => `${to} ${name}`),
    );
    const unused = productFiles.flatMap(([name, file]) =>
      exportsOf(file)
        .filter((each) => !imported.has(`${name} ${each}`) && !imported.has(`${name} *`))
        .map((each) => `${name} ${each}`),
    );
    assert.deepEqual(unused, []);
  });

  it('casts nothing that was parsed from JSON, and one thing to another in the SDK’s room alone', () => {
    const casts = productFiles.flatMap(([name, file]) => collect(file, (node) => castIn(name, node)));
    assert.deepEqual(
      casts.filter((each) => each.endsWith(' JSON')),
      [],
    );
    const through = casts.filter((each) => each.endsWith(' unknown'));
    assert.ok(through.length <= 2, through.join(', '));
    assert.deepEqual(
      through.filter((each) => !each.startsWith('bot/sdk/')),
      [],
    );
  });
});

function exportsOf(file: ts.SourceFile): string[] {
  return file.statements.flatMap((node) => {
    if (ts.isExportAssignment(node)) return ['default'];
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = node as ts.DeclarationStatement;
    return name ? [name.getText()] : [];
  });
}

function castIn(file: string, node: ts.Node): string | undefined {
  if (!ts.isAsExpression(node)) return undefined;
  const inner = node.expression;
  if (/^JSON\.parse\(/.test(inner.getText()) && node.type.kind !== ts.SyntaxKind.UnknownKeyword) return `${file} JSON`;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword ? `${file} unknown` : undefined;
}

/** Texts of two words or more that are neither for operators nor words to be understood. */
function sentencesIn(name: string, file: ts.SourceFile): string[] {
  return collect(file, (node) => {
    const text = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? node.getText() : '';
    if (!/[A-Za-z’']{2,} [a-z]{2,}/.test(text) || LABEL_OF_POST.test(text) || isForOperators(node)) return undefined;
    return `${name}:${lineOf(file, node.getStart())} ${text}`;
  });
}

/** An error, a log line, or words that are split into a vocabulary. */
function isForOperators({ parent }: ts.Node): boolean {
  if (ts.isSourceFile(parent)) return false;
  if (ts.isNewExpression(parent) || ts.isImportDeclaration(parent)) return true;
  if (ts.isCallExpression(parent) && /\b(log|debug|info|warn|error|split)$/.test(parent.expression.getText()))
    return true;
  return isForOperators(parent);
}
