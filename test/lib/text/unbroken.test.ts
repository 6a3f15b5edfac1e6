import assert from 'node:assert/strict';
import { unbroken, unbrokenName } from '../../../src/lib/text/unbroken.ts';
import { finishedElements } from '../../cards/reading.ts';

/** The pieces of a text between which a line may break, with each join shown as `~`. */
const pieces = (text: string) =>
  unbroken(text)
    .replaceAll(/[\u00a0\u2060]/g, '~')
    .split(' ');

describe('the lines of a card', () => {
  it('do not break between a number and its unit, a day and its month, a clock and its zone', () => {
    assert.deepEqual(pieces('by 12 Mar, 15:30 EET (in 85 min)'), ['by', '12~Mar,', '15:30~EET', '(in', '85~min)']);
    assert.deepEqual(pieces('Mar 12, 3:30 PM EST'), ['Mar~12,', '3:30~PM~EST']);
    assert.deepEqual(pieces('bisher 5 Stunden 30 Min.'), ['bisher', '5~Stunden', '30~Min.']);
    assert.deepEqual(pieces('EET (16 hours ago)'), ['EET', '(16~hours~ago)']);
    assert.deepEqual(pieces('il y a 2 jours'), ['il', 'y', 'a', '2~jours']);
  });

  it('leave no number alone at the end', () => {
    assert.deepEqual(pieces('5 updates, page 1 of 6'), ['5~updates,', 'page', '1~of~6']);
  });

  it('break after the number of a product, not before it', () => {
    assert.deepEqual(pieces('the Microsoft 365 suite'), ['the', 'Microsoft~365', 'suite']);
  });

  it('do not break inside an amount, a date or a zone where words have no spaces', () => {
    assert.deepEqual(pieces('지금까지 5시간 30분째'), ['지금까지', '5~시~간', '30~분~째']);
    assert.deepEqual(pieces('3 日前に更新'), ['3~日~前~に~更~新']);
    assert.deepEqual(pieces('3月10日終了'), ['3~月~10~日~終~了']);
    assert.deepEqual(pieces('8:35 EETから'), ['8:35~EET~か~ら']);
  });

  it('do not turn a date into the first item of a list', () => {
    assert.deepEqual(pieces('12. März, 14:05 EET'), ['12.~März,', '14:05~EET']);
  });

  it('keep each short amount or time of a row in one piece', () => {
    assert.deepEqual(pieces('EX1\u00a0· updated 3 days ago\u00a0· ended 11 Mar'), [
      'EX1~·',
      'updated~3~days~ago~·',
      'ended~11~Mar',
    ]);
    assert.deepEqual(pieces('Power BI\u00a0· for 3 days'), ['Power', 'BI~·', 'for~3~days']);
    assert.deepEqual(pieces('서비스 저하\u00a0· Power BI'), ['서~비~스~저~하~·', 'Power', 'BI']);
  });

  it('keep a short name of a fact in one piece, in a column as narrow as the names allow', () => {
    const shown = (name: string) => unbrokenName(name).replaceAll(/[\u00a0\u2060]/g, '~');
    assert.equal(shown('Next update'), 'Next~update');
    assert.equal(shown('진행 상황'), '진~행~상~황');
    assert.equal(shown('상태 정보를 읽는 곳'), '상~태 정~보~를 읽~는 곳');
  });

  it('show the same text as before', () => {
    for (const text of ['1, 2 and 30. Then 4 came', '3月9日 14:05 EET', '12. März · 365 days · 1.5 GB']) {
      assert.equal(unbroken(text).replaceAll('\u00a0', ' ').replaceAll('\u2060', ''), text);
    }
  });

  it('are those of texts, facts and the names of inputs', () => {
    const facts = [{ title: 'Next update', value: '12 Mar' }];
    const elements = [
      { type: 'TextBlock', text: '12 Mar' },
      { type: 'Input.Text', label: '12 Mar', value: '12 Mar' },
      { type: 'FactSet', facts },
    ];
    assert.deepEqual(finishedElements([{ type: 'Container', items: elements }]), [
      {
        type: 'Container',
        items: [
          { type: 'TextBlock', text: '12\u00a0Mar' },
          { type: 'Input.Text', label: '12\u00a0Mar', value: '12 Mar' },
          { type: 'FactSet', facts: [{ title: 'Next\u00a0update', value: '12\u00a0Mar' }] },
        ],
      },
    ]);
  });
});
