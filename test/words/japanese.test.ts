import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeRenderer } from '../../cards/kit/render.ts';
import { ja } from '../../words/ja/spacing.ts';
import { textOf } from '../cards/reading.ts';
import { gallery } from '../fixtures/gallery/examples.ts';

describe('Japanese', () => {
  it('keeps a space between a Latin letter or digit of a value and the Japanese letter beside it, and no other', () => {
    const times = ['16:05 EET', '3月12日'];
    assert.deepEqual(
      times.map((time) => ja`今日は${time}までです`),
      ['今日は 16:05 EET までです', '今日は3月12日までです'],
    );
    assert.equal(ja`${'Yammer'}、${'30 時間'}後`, 'Yammer、30 時間後');
    assert.equal(ja`${'Microsoft Copilot (Microsoft 365)'}の状態`, 'Microsoft Copilot (Microsoft 365) の状態');
  });

  it('has no space between its sentences, and one after a sentence of Microsoft’s', async () => {
    const render = makeRenderer();
    const { cards, texts } = await gallery('ja');
    const all = [...cards.map(({ answer }) => textOf(render(answer))), ...texts.map(({ text }) => text)];
    assert.deepEqual(
      all
        .flatMap((text) => text.split('\n'))
        .filter((line) => /。 |[A-Za-z]\.[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(line)),
      [],
    );
  });
});
