import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeEntities, oneForm, plainLine, plainProse, visible } from '../../../src/lib/text/one-form.ts';

const code = (text: string) => text.codePointAt(0)?.toString(16).padStart(4, '0') ?? '';

describe('text from outside in one form', () => {
  for (const mark of '\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2066\u202e\ufeff\u00ad\u061c\u180e\u034f\u115f\u3164\ufe0f\u0000\u001b\u007f\u0090\ufff9\u{e0041}') {
    it(`is the same with and without the invisible U+${code(mark)}`, () => {
      assert.equal(oneForm(`Cur${mark}rent${mark} status${mark}: a`), 'Current status: a');
      assert.equal(visible(`${mark}a${mark}`), 'a');
    });
  }

  for (const space of '\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000\u2800\t') {
    it(`is the same whether a space is plain or U+${code(space)}`, () => {
      assert.equal(oneForm(`at${space}7:07${space}PM`), 'at 7:07 PM');
    });
  }

  for (const end of ['\r\n', '\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029']) {
    it(`is the same whether a line ends with a line feed or U+${code(end)}`, () => {
      assert.equal(oneForm(`a${end}b${end}${end}c`), 'a\nb\n\nc');
    });
  }

  it('keeps emoji, keycaps and flags whole, and the joiners that Persian and Hindi write words with', () => {
    for (const text of [
      '👨\u200d👩\u200d👧',
      '👩🏽\u200d💻',
      '❤\ufe0f\u200d🔥',
      '1\ufe0f\u20e3',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'می\u200cخواهم',
      'क्\u200dष',
    ]) {
      assert.equal(oneForm(text), text);
    }
  });

  it('leaves no half character', () => {
    assert.equal(visible('a\ud800b').isWellFormed(), true);
  });

  it('is one form: made twice, it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = oneForm(text);
        assert.equal(oneForm(once), once);
        assert.doesNotMatch(once, /[\r\t\u00a0\u200b\u2028\u2029\ufeff]/);
      }),
    );
  });
});

describe('character references', () => {
  it('are decoded by name and number, also those encoded two or three times', () => {
    for (const text of [
      'Can&#39;t',
      'Can&#x27;t',
      'Can&apos;t',
      'Can&amp;#39;t',
      'Can&amp;amp;#39;t',
      'Can&amp;apos;t',
    ]) {
      assert.equal(decodeEntities(text), "Can't", text);
    }
    assert.equal(decodeEntities('&lt;b&gt; caf&eacute; R&amp;D &rsquo;'), '<b> café R&D ’');
  });

  it('stay where they are none: an ampersand alone, in an address, unknown or unfinished', () => {
    for (const text of ['R&D', 'https://a.example/?a=1&copy=2&lt=3', '&unknown;', '&#;', 'a & b', '&amp']) {
      assert.equal(decodeEntities(text), text);
    }
  });
});

describe('a name or title from outside', () => {
  it('is one line without references, invisible characters and spaces to spare', () => {
    assert.equal(
      plainLine(' Microsoft\u00a0 Loop\u200b\u2028&#8203;&nbsp;can&amp;#39;t \n start '),
      "Microsoft Loop can't start",
    );
  });

  it('is at most 500 characters long, and never cut within a character', () => {
    assert.equal(plainLine('x'.repeat(200_000)).length, 500);
    assert.equal(plainLine('x'.repeat(500)).endsWith('x'), true);
    const cut = plainLine('😀'.repeat(5_000));
    assert.equal(cut.isWellFormed() && cut.endsWith('😀…'), true);
  });
});

describe('an impact from outside', () => {
  it('keeps its lines, in one form, and at most 20,000 characters', () => {
    assert.equal(plainProse(' One&nbsp;two\u200b\r\n\u2003three&#39;s '), "One two\nthree's");
    assert.equal(plainProse('x '.repeat(200_000)).length <= 20_000, true);
  });
});
