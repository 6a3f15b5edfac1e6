import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { historyCard } from '../../cards/history.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { wordsFor } from '../../words/index.ts';
import { joinSentences, makeSpeech } from '../../words/speech.ts';
import { history } from '../fixtures/histories.ts';
import { stale } from '../fixtures/readings.ts';
import { READER } from '../fixtures/health.ts';
import { textOf } from '../cards/reading.ts';

const render = makeRenderer();
const shownTo = (locale: string) => textOf(render(historyCard(stale(history(30).value), { ...READER, locale })));
const UNKNOWN_LOCALES = ['', 'not a locale', 'en_US', 'e', '🙂', 'tlh', 'tlh-AQ', 'xx-US'];

describe('the words of a reader', () => {
  it('write dates and times in the style of the reader’s region', () => {
    const british = shownTo('en-GB');
    assert.match(british, /EX1280001 · 12 Mar ·/);
    assert.match(british, /\n11 Feb 2026\n12 Mar 2026\n/);
    assert.match(british, /from 13:18 EET/);
    const american = shownTo('en-US');
    assert.match(american, /EX1280001 · Mar 12 ·/);
    assert.match(american, /\nFeb 11, 2026\nMar 12, 2026\n/);
    assert.match(american, /from 1:18 PM EET/);
  });

  it('are English with neutral formats if the locale is unknown, invalid or only a language', () => {
    const plain = shownTo('en');
    assert.match(plain, /EX1280001 · 12 Mar ·/);
    assert.match(plain, /from 13:18 EET/);
    for (const locale of UNKNOWN_LOCALES) assert.equal(shownTo(locale), plain, locale);
  });

  it('count and join lists by the rules of the locale', () => {
    const { health, speech } = wordsFor('en');
    assert.equal(health.open(1, 0), '1 incident and 0 advisories open');
    assert.equal(health.open(1234, 1), '1,234 incidents and 1 advisory open');
    assert.equal(speech.list([]), '');
    assert.equal(speech.list(['a']), 'a');
    assert.equal(speech.list(['a', 'b', 'c']), 'a, b and c');
    assert.equal(wordsFor('en-US').speech.list(['a', 'b', 'c']), 'a, b, and c');
  });

  it('have all plural forms of a language, and fall back to the general one if a translation leaves one out', () => {
    const { count } = makeSpeech('pl');
    const forms = { one: '# incydent', few: '# incydenty', many: '# incydentów', other: '# incydentu' };
    const counted = [1, 2, 5, 22, 112].map((value) => count(value, forms));
    assert.deepEqual(counted, ['1 incydent', '2 incydenty', '5 incydentów', '22 incydenty', '112 incydentów']);
    assert.equal(count(5, { one: '# plik', other: '# plików' }), '5 plików');
  });

  it('put names beside each other, and sentences one after the other, with the marks of their language', () => {
    assert.equal(makeSpeech('en').row(['a', 'b', 'c']), 'a, b, c');
    assert.equal(makeSpeech('ko').row(['a', 'b', 'c']), 'a, b, c');
    assert.equal(makeSpeech('ja').row(['a', 'b', 'c']), 'a、b、c');
    assert.equal(makeSpeech('ja').row(['a']), 'a');
    assert.equal(joinSentences(['Which one', '', 'Several fit']), 'Which one. Several fit');
    assert.equal(joinSentences(['Which one?', '“So.”', 'Several fit.']), 'Which one? “So.” Several fit.');
    assert.equal(joinSentences(['どれですか', '選んでください。']), 'どれですか。選んでください。');
    assert.equal(joinSentences(['参照番号: 7F3A19C2', '選んでください。']), '参照番号: 7F3A19C2。選んでください。');
    assert.equal(joinSentences(['고르세요', '여러 개입니다.']), '고르세요. 여러 개입니다.');
  });

  it('are made once for each locale, and cached for a bounded number of locales', () => {
    const first = wordsFor('en-NZ');
    assert.equal(wordsFor('en-NZ'), first);
    for (let at = 0; at < 1_000; at += 1) wordsFor(`en-x-${at}`);
    assert.notEqual(wordsFor('en-NZ'), first, 'dropped from the cache, because the number of tags is unlimited');
    assert.equal(wordsFor('en-NZ'), wordsFor('en-NZ'));
  });
});
