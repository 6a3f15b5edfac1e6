import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAnnouncementId, isId, plainId, writeIdsPlainly } from '../../../src/domain/naming/issue-id.ts';

const LINK = 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119';

const idsIn = (text: string) => writeIdsPlainly(text).ids;

describe('ids in a text', () => {
  for (const text of [
    'EX20119',
    'ex20119',
    'EX 20119',
    'EX\u00a020119',
    'EX-20119',
    'EX – 20119',
    '#EX20119',
    '„EX20119“',
    '(EX20119).',
    'ＥＸ２０１１９',
    'ЕХ20119',
    'EX20119は',
    LINK,
    encodeURIComponent(LINK),
    encodeURIComponent(encodeURIComponent(LINK)),
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK)}&data=05%7C02%7Cab123456%7C`,
    'https://admin.microsoft.com/Adminportal/Home#/servicehealth/history/:/alerts/EX20119?x=AB123456',
  ]) {
    it(`reads EX20119 in ${text}`, () => assert.deepEqual(idsIn(text), ['EX20119']));
  }

  for (const id of ['Q1234567', 'ABC123456', 'abcd1234567', 'ABCDE123456', 'EX123456789', 'Ａbc123456']) {
    const plain = id.normalize('NFKC').toUpperCase();
    for (const text of [id, `(${id}).`, `#${id}`, `https://admin.microsoft.com/#/servicehealth/:/alerts/${id}`]) {
      it(`reads ${plain} in ${text}`, () => assert.deepEqual(idsIn(text), [plain]));
    }
  }

  for (const text of [
    '',
    'in 2024',
    'of 12345',
    'A20119',
    'EXX20119',
    'EX201',
    'EX20119000000',
    'Visio2019',
    'windows202200',
    'Q 1234567',
    'EX20119abc',
    'https://example.org/a/b',
    'https://example.org/%E0%A4%A',
    'page 20119',
  ]) {
    it(`reads none in "${text}"`, () => assert.deepEqual(idsIn(text), []));
  }

  it('reads several in order', () => {
    assert.deepEqual(idsIn('EX20119, tm1234567 and ex20119'), ['EX20119', 'TM1234567', 'EX20119']);
  });

  it('reads Message Center ids in links', () => {
    const [id = ''] = idsIn('https://admin.microsoft.com/#/MessageCenter/:/messages/MC123456');
    assert.ok(isAnnouncementId(id));
    for (const other of ['EX20119', 'MCX123456', 'M123456']) assert.ok(!isAnnouncementId(other), other);
  });

  it('returns only ids, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.stringMatching(/^[EXMC#%2FH\d /:htps-]{0,200}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const id of idsIn(text)) assert.ok(isId(id), id);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an id of a source', () => {
  for (const id of ['EX20119', 'ex20119', ' Ex20119\n']) {
    it(`is EX20119 where it is written ${JSON.stringify(id)}`, () => assert.equal(plainId(id), 'EX20119'));
  }
});
