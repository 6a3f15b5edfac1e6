import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { GlobalSettings, Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { compileTemplate } from '../../../cards/kit/drawing/template.ts';
import { makeRenderer, templateNames } from '../../../cards/kit/render.ts';
import { examples } from '../../fixtures/gallery/examples.ts';

const TEMPLATES = new Map(templateNames().map((name) => [name, read(`${name}.json`)]));

/** A text as a person or an API might write it, also one that looks like an expression. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', '–', '${title}', '${1 + 1}', '`', '\\', '${', '}', '$root', '{{DATE(x)}}', '日本'),
);

/** Data for any template: each name that some template binds has every kind of value, or is missing. */
const NAMES = [...new Set([...TEMPLATES.values()].flatMap((template) => namesIn(JSON.stringify(template))))];
const { anything: data } = fc.letrec((tie) => ({
  anything: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: NAMES.length }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.array(text, { maxLength: 3 }),
    tie('anything'),
  ),
}));

/** What the library makes of the same, or fails with. */
function same(template: object, root: object): void {
  assert.deepEqual(outcome(compileTemplate(template), root), outcome(new Template(template), root));
}

function outcome(template: Pick<Template, 'expand'>, $root: object): unknown {
  return JSON.parse(JSON.stringify(template.expand({ $root })));
}

describe('a compiled template', () => {
  before(() => {
    GlobalSettings.getUndefinedFieldValueSubstitutionString = () => '–';
  });

  it('draws each card of the gallery as the library does', async () => {
    const [ours, library] = [
      makeRenderer({ make: (json) => compileTemplate(json) }),
      makeRenderer({ make: (json) => new Template(json) }),
    ];
    for (const { name, answer } of await examples()) assert.deepEqual(ours(answer), library(answer), name);
  });

  it('does not load the library, for no template of ours has an expression for it', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { makeRenderer } from './cards/kit/render.ts';
      import { compileTemplate } from './cards/kit/drawing/template.ts';
      const { cache } = createRequire(import.meta.url);
      const loaded = () => Object.keys(cache).some((file) => file.includes('adaptivecards-templating'));
      makeRenderer();
      const before = loaded();
      const { text } = compileTemplate({ text: '\${1 + 1}' }).expand({ $root: {} });
      console.log(before, loaded(), text);
    `;
    const cwd = new URL('../../../', import.meta.url);
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' });
    assert.equal(told.trim(), 'false true 2');
  });

  it('makes of any data what the library makes of it, missing fields and texts like expressions among them', () => {
    for (const template of TEMPLATES.values()) {
      fc.assert(
        fc.property(data, (root) => same(template, root as object)),
        { numRuns: 6 },
      );
    }
  });

  it('knows expressions that only the library can evaluate, in texts, conditions and data', () => {
    const root = { a: { b: 2 }, list: [{ n: 1 }, { n: 3 }], none: [], only: [{ n: 4 }], text: 'x', yes: true };
    for (const template of [
      { text: '${a.b} of ${count(list)}', sum: '${a.b + 1}' },
      { items: [{ $when: '${count(list) > 1}', text: '${text}' }, { $when: '${count(none) > 0}' }] },
      { items: [{ $data: '${list}', $when: '${n > 1}', text: '${n}' }] },
      { items: [{ $data: '${where(list, each, each.n > 1)}', text: '${n}' }] },
      { items: [{ $when: '${yes}' }, { $when: '${text}' }, { $when: '${missing}' }, { $when: true }, { $when: 'x' }] },
      {
        items: [
          { $data: { n: 5 }, text: '${n}' },
          { $data: '${a}', text: '${b}' },
          { $data: '${missing}', text: '${b}' },
        ],
      },
      { items: ['${list}', '${text}', 1, null, ['nested']], one: { $data: '${list}', n: '${n}' } },
      {
        one: { $data: '${only}', n: '${n}' },
        none: { $data: '${none}' },
        length: '${list.length}',
        in: '${text.length}',
      },
    ]) {
      same(template, root);
    }
  });

  it('gives each answer its own elements', () => {
    const template = compileTemplate({ items: [{ type: 'TextBlock', text: '${text}', inner: [{ x: 1 }] }] });
    const [first, second] = [template.expand({ $root: { text: 'a' } }), template.expand({ $root: { text: 'b' } })];
    assert.deepEqual(first, { items: [{ type: 'TextBlock', text: 'a', inner: [{ x: 1 }] }] });
    assert.deepEqual(second, { items: [{ type: 'TextBlock', text: 'b', inner: [{ x: 1 }] }] });
  });
});

function read(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../../cards/${name}`, import.meta.url), 'utf8')) as object;
}

function namesIn(template: string): string[] {
  return [...template.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, path = '']) => path.split('.'));
}
