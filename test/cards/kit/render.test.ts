import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, it } from 'mocha';
import sinon from 'sinon';
import type { AskButton, Card } from '../../../cards/kit/card.ts';
import { inDialog } from '../../../cards/kit/drawing/in-dialog.ts';
import { makeRenderer, templateNames } from '../../../cards/kit/render.ts';
import { examples } from '../../fixtures/gallery/examples.ts';
import { asksOf, bytesOf, complaintsOf, elementsOf, textOf } from '../reading.ts';

const render = makeRenderer();
const EXAMPLES = await examples();
const sampleOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../cards/${name}.sample.json`, import.meta.url), 'utf8')) as object;

describe('every card', () => {
  for (const { name, answer } of EXAMPLES) {
    it(`${name}: is valid for the SDK, small enough, and a card of version 1.5`, () => {
      const card = render(answer);
      assert.deepEqual(complaintsOf(card), []);
      assert.deepEqual([card.type, card.version], ['AdaptiveCard', '1.5']);
      assert.ok(bytesOf(card) < 28 * 1024, `${bytesOf(card)} bytes`);
      assert.ok((card.actions ?? []).length <= 6);
    });

    it(`${name}: shows no expression, no empty line and no mark-up`, () => {
      const card = render(answer);
      assert.doesNotMatch(JSON.stringify(card), /\$\{/);
      assert.doesNotMatch(textOf(card), /!!|undefined|NaN|\[object|Invalid/);
      for (const element of elementsOf(card.body).filter(({ type }) => type === 'TextBlock')) {
        assert.notEqual(String(element['text']).trim(), '', JSON.stringify(element));
        assert.equal(element['wrap'], true, 'text that does not wrap is cut on a phone');
      }
    });

    it(`${name}: has a button for the next question, and a summary that says what it is about`, () => {
      // Who says thanks needs no button, and a dialog in which nothing was found has nothing to put in the chat.
      const needsNone = answer.template === 'remark' || name === 'found-nothing';
      assert.ok(needsNone || Object.keys(asksOf(render(answer))).length > 0);
      // Whoever presses a button that is refused reads the summary alone.
      const longest = answer.isRefusal ? 600 : 300;
      assert.ok(answer.summary.length > 8 && answer.summary.length <= longest, answer.summary);
      const { fallbackText, lang } = render(answer);
      assert.deepEqual([fallbackText, lang], [answer.summary, 'en']);
    });
  }

  it('has a template, and an up-to-date sample (npm run cards writes them)', () => {
    for (const name of templateNames()) {
      const first = EXAMPLES.find(({ answer }) => answer.template === name);
      assert.ok(first, `no example has the template ${name}`);
      assert.deepEqual(sampleOf(name), JSON.parse(JSON.stringify(first.answer.data)), name);
    }
    assert.ok(templateNames().length >= 14);
  });
});

describe('the renderer', () => {
  it('shows a dash for missing fields, not their expressions', () => {
    for (const card of templateNames()) {
      const rendered = render({ template: card, data: {}, summary: 'Nothing' });
      assert.doesNotMatch(JSON.stringify(rendered), /\$\{/, card);
      assert.doesNotMatch(textOf(rendered), /undefined|null/, card);
    }
  });

  it('compiles each template once, however often it is used', () => {
    const compile = sinon.spy((json: object) => new Template(json));
    const renderAgain = makeRenderer({ make: compile });
    assert.equal(compile.callCount, templateNames().length);
    for (const { answer } of EXAMPLES) renderAgain(answer);
    assert.equal(compile.callCount, templateNames().length);
  });

  it('expands once: text that looks like an expression stays as it is', () => {
    const card = render(notice({ title: '${1+1}' }));
    assert.match(JSON.stringify(card), /\$\{1\+1\}/);
  });

  it('gives each answer its own card', () => {
    const one = JSON.stringify(render(notice({ title: 'one' })));
    render(notice({ title: 'two' }));
    assert.equal(JSON.stringify(render(notice({ title: 'one' }))), one);
  });

  it('rejects a card that does not exist', () => {
    assert.throws(() => render({ template: 'nonsense', data: {}, summary: '' }), /nonsense/);
  });

  it('escapes SSML in the spoken summary', () => {
    assert.equal(render({ ...notice({}), summary: 'a < b & c' }).speak, 'a &lt; b &amp; c');
  });
});

describe('buttons', () => {
  it('send their line: as Execute with a fallback Submit of the same data if the answer replaces the card', () => {
    const card = render(
      notice({
        buttons: [
          { title: 'Next', ask: 'incident EX1 page 2', replaces: true },
          { title: 'Other', ask: 'status' },
        ],
      }),
    );
    const data = { ask: 'incident EX1 page 2' };
    assert.deepEqual(card.actions, [
      {
        type: 'Action.Execute',
        verb: 'ask',
        title: 'Next',
        data,
        fallback: { type: 'Action.Submit', title: 'Next', data },
      },
      { type: 'Action.Submit', title: 'Other', data: { ask: 'status' } },
    ]);
  });

  it('open a dialog for details and for forms, where clients open dialogs', () => {
    const dataOf = (button: Partial<AskButton>) =>
      render(notice({ buttons: [{ title: 'A', ask: 'status', ...button }] })).actions?.[0]?.['data'];
    const dialog = { msteams: { type: 'task/fetch' } };
    assert.deepEqual(dataOf({ ask: 'incident EX1 all', dialog: true }), { ask: 'incident EX1 all', ...dialog });
    for (const ask of ['subscribe', 'settings', 'subscribe Exchange choose']) {
      assert.deepEqual(dataOf({ ask }), { ask, ...dialog }, ask);
      assert.deepEqual(dataOf({ ask, replaces: true }), { ask }, ask);
      assert.deepEqual(dataOf({ ask, form: ['zone'] }), { ask, form: ['zone'] }, ask);
    }
    for (const ask of ['status', 'subscribe all', 'subscriptions', 'settings x'])
      assert.deepEqual(dataOf({ ask }), { ask });
    const elsewhere = makeRenderer({ dialogs: false })(notice({ buttons: [{ title: 'A', ask: 'subscribe' }] }));
    assert.deepEqual(elsewhere.actions?.[0]?.['data'], { ask: 'subscribe' }, 'where no client opens dialogs');
  });

  it('are those of a dialog in a dialog: Submit alone, wherever they stand, and no dialog in a dialog', () => {
    const buttons = [
      { title: 'Next', ask: 'incident EX1 page 2', replaces: true },
      { title: 'Edit', ask: 'subscribe' },
      { title: 'Page', url: 'https://a.example/' },
    ];
    const card = render(notice({ buttons }));
    const inside = inDialog({ ...card, body: [{ type: 'ActionSet', actions: card.actions }] });
    const pressed = [
      { type: 'Action.Submit', title: 'Next', data: { ask: 'incident EX1 page 2' } },
      { type: 'Action.Submit', title: 'Edit', data: { ask: 'subscribe' } },
      { type: 'Action.OpenUrl', title: 'Page', url: 'https://a.example/' },
    ];
    assert.deepEqual(inside, { ...card, body: [{ type: 'ActionSet', actions: pressed }], actions: pressed });
  });

  it('are at most six, and links only to https', () => {
    const links = [
      'javascript:alert(1)',
      'http://a.example',
      'https://me:you@a.example',
      'nothing',
      'https://b.example/c',
    ];
    const card = render(notice({ buttons: links.map((url) => ({ title: 'Link', url })) }));
    assert.deepEqual(
      card.actions?.map((action) => action['url']),
      ['https://b.example/c'],
    );
    const many = Array.from({ length: 9 }, (_, at) => ({ title: `B${at}`, ask: 'status' }));
    assert.equal(render(notice({ buttons: many })).actions?.length, 6);
  });
});

function notice(data: object): Card {
  return { template: 'notice', data: { title: 'x', style: 'accent', ...data }, summary: 'A notice' };
}
