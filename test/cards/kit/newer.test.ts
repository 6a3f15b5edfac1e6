import assert from 'node:assert/strict';
import { isNewer, withNewer } from '../../../cards/kit/drawing/newer.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { SPOKEN } from '../../../words/index.ts';
import { examples } from '../../fixtures/gallery/examples.ts';
import {
  asOlderClientsDraw,
  asTeamsDraws,
  complaintsOf,
  elementsOf,
  finishedElements,
  seen,
  withoutJoins,
} from '../reading.ts';

const SYMBOLS = /[✖▲△◆✓?✉⚑!★⚙+›▾▴]/gu;
const render = makeRenderer();
type Drawn = ReturnType<typeof render>['body'];

/** The words of a drawn body, a line each, without symbols. What charts and pictures show is not said in words. */
function wordsOf(body: Drawn): string[] {
  const lines = elementsOf(body).flatMap(({ type, text }) => {
    if (type === 'Badge') return typeof text === 'string' ? [withoutJoins(text)] : [];
    return type === 'TextBlock' ? [seen(String(text)).replace(/^- $/, '')] : [];
  });
  return lines.map((line) => line.replaceAll(SYMBOLS, '').replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function withoutCharts(body: Drawn): Drawn {
  return JSON.parse(
    JSON.stringify(body, (_, each: unknown) =>
      /^Chart\./.test(String((each as { type?: unknown } | null)?.type)) ? { type: 'Chart' } : each,
    ),
  ) as Drawn;
}

describe('newer elements', () => {
  for (const language of SPOKEN) {
    it(`say the same to a client that does not know them, in words: ${language}`, async () => {
      for (const { name, answer } of await examples(language)) {
        const body = withoutCharts(render(answer).body);
        assert.deepEqual(wordsOf(asTeamsDraws(body)), wordsOf(asOlderClientsDraw(body)), name);
      }
    });
  }

  it('have a fallback each, of elements that every client knows', async () => {
    const drawn = (await examples()).flatMap(({ answer }) => elementsOf(render(answer).body));
    const newer = drawn.filter(({ type }) => isNewer(type));
    assert.ok(newer.length > 100);
    for (const { type, fallback } of newer) {
      const types = fallback === 'drop' ? [] : elementsOf([fallback]).map((each) => each['type']);
      assert.deepEqual(types.filter(isNewer), [], String(type));
      assert.ok(fallback === 'drop' ? /^Chart\./.test(String(type)) : types.length > 0, String(type));
    }
  });

  it('are drawn by the SDK with their fallbacks', async () => {
    for (const { name, answer } of await examples()) assert.deepEqual(complaintsOf(render(answer)), [], name);
  });

  it('are for some widths only if older clients, which know no widths, then show nothing twice', async () => {
    for (const { name, answer } of await examples()) {
      for (const each of elementsOf(render(answer).body)) {
        const isDecoration = isNewer(each['type']) || String(each['type']).startsWith('Layout.');
        assert.ok(each['targetWidth'] === undefined || isDecoration, `${name}: ${JSON.stringify(each)}`);
      }
    }
  });

  it('cannot stand in a template without a fallback', () => {
    const badge = { type: 'Badge', text: 'New' };
    assert.throws(() => withNewer([{ type: 'Container', items: [badge] }]), /Badge has no fallback/);
    assert.deepEqual(withNewer({ type: 'TextBlock', id: 'a', $when: '${b}', text: 'x', $newer: { type: 'Badge' } }), {
      $when: '${b}',
      id: 'a',
      type: 'Badge',
      fallback: { type: 'TextBlock', id: 'a', text: 'x' },
    });
  });
});

describe('a badge', () => {
  const badgeOf = (text: string) => {
    const [badge] = finishedElements([withNewer({ type: 'TextBlock', text, $newer: { type: 'Badge' } }) as object]);
    const { icon, style, text: shown } = badge ?? {};
    return { icon, style, text: shown };
  };

  it('says in plain text, with an icon and a colour, what its fallback says', () => {
    const degraded = { icon: 'Warning', style: 'Warning', text: 'Service degradation' };
    assert.deepEqual(badgeOf('▲ Service degradation'), degraded);
    assert.deepEqual(badgeOf(String.raw`✓ Resolved \(last status: \*x\*\)`).text, 'Resolved (last status: *x*)');
    assert.deepEqual(badgeOf('✖'), { icon: 'ErrorCircle', style: 'Attention', text: undefined });
    assert.deepEqual(badgeOf('New'), { icon: undefined, style: undefined, text: 'New' });
  });

  it('is short, as it is one line on a phone: what is longer stays a text', () => {
    const [text] = finishedElements([
      withNewer({
        type: 'TextBlock',
        text: '✓ Resolved (last status: Service degradation)',
        $newer: { type: 'Badge' },
      }) as object,
    ]);
    assert.deepEqual(text, { type: 'TextBlock', text: '✓ Resolved (last status: Service degradation)' });
    assert.equal(badgeOf('▲ 서비스 저하').text, '서비스 저하');
    assert.equal(badgeOf(`▲ ${'저하'.repeat(9)}`).icon, undefined);
  });

  it('has an icon wherever one stands for a severity or a kind: colour never stands alone', async () => {
    const drawn = (await examples()).flatMap(({ answer }) => elementsOf(render(answer).body));
    const badges = drawn.filter(({ type }) => type === 'Badge');
    assert.deepEqual(
      badges.filter(({ icon, style }) => icon === undefined || style === undefined),
      [],
    );
    const looks = new Map<unknown, unknown>(badges.map(({ icon, style }) => [icon, style]));
    assert.ok(looks.size >= 6);
  });
});
