import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { cut, httpsUrl, label, markdown, markdownLabel, markdownWithoutLinks } from '../../../cards/kit/escape.ts';
import { seen } from '../reading.ts';

describe('markdown', () => {
  it('shows marks instead of interpreting them', () => {
    for (const text of [
      '**bold** _italic_ ~~gone~~ `code`',
      '# Head',
      '> quote',
      '1. first',
      '2) second',
      '+ plus',
      '---',
      '===',
      '| a | b |',
      ':--|--:',
      '[x](javascript:alert(1))',
      '![x](https://example.com/x.png'.slice(0, 12),
      '<b>bold</b> <script>alert(1)</script>',
      'C:\\Users\\*\\file',
      '&lt;b&gt; &#60; AT&T',
      '${1+1} {{DATE(2026-03-12T12:00:00Z, SHORT)}} {{TIME(x)}}',
      'a "quoted" \'text\' – “more”',
    ]) {
      assert.equal(seen(markdown(text)), text);
    }
  });

  it('leaves nothing that a client or a template would execute', () => {
    const text = markdown('${1+1} {{DATE(2026-03-12T12:00:00Z)}} <at>Ines</at> </AT>');
    assert.doesNotMatch(text, /\$\{|\{\{|<\/?at/i);
  });

  it('keeps paragraphs apart and list items together', () => {
    assert.equal(markdown('One\ntwo\n\n- a\n- b\nafter'), 'One\n\ntwo\n\n- a\n- b\n\nafter');
    assert.equal(seen(markdown('One\n- *a*\n• b')), 'One\n- *a*\n- b');
  });

  it('turns an https address into a link named after its host', () => {
    assert.equal(
      markdown('See the guide (https://learn.microsoft.com/a_(b)?x=1&y=2), please.'),
      'See the guide ([learn.microsoft.com](https://learn.microsoft.com/a_%28b%29?x=1&y=2)), please.',
    );
    assert.equal(markdown('https://example.com/a.'), '[example.com](https://example.com/a).');
  });

  it('takes a closing parenthesis into an address only if it opens there', () => {
    for (const [text, address] of [
      ['(https://example.com/a)', 'https://example.com/a'],
      ['https://example.com/a_(b)', 'https://example.com/a_%28b%29'],
      ['https://example.com/a_(b))', 'https://example.com/a_%28b%29'],
      ['https://example.com/a)).', 'https://example.com/a'],
    ] as const) {
      assert.ok(markdown(text).includes(`](${address})`), text);
      assert.equal(seen(markdown(text)).endsWith(text.slice(text.lastIndexOf('a') + 1).replace(/^_\(b\)/, '')), true);
    }
  });

  it('makes no link of an address in a name, a title or a person’s words', () => {
    const name = 'Ada https://evil.example/ HTTP://plain.example [x](https://evil.example)';
    for (const text of [markdownLabel(name), markdownWithoutLinks(name)]) {
      assert.equal(seen(text), name);
      assert.doesNotMatch(text, /[a-z]:\/\//i);
    }
  });

  it('turns no other address into a link', () => {
    for (const text of ['http://example.com', 'javascript:alert(1)', 'https://user:secret@example.com/', 'https://']) {
      assert.doesNotMatch(markdown(text), /\]\(/, text);
      assert.equal(seen(markdown(text)), text);
    }
  });

  it('shows any line exactly as written', () => {
    const marks = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&:=$"\'@ \t'.split(''),
      '&lt;',
      '{{DATE(',
      '${x}',
      '<at>',
      '1.',
      '- ',
    );
    const line = fc
      .array(fc.oneof(marks, fc.string({ maxLength: 4 })), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (text) => {
        // The dash of a list item stays; Markdown trims and joins white space.
        fc.pre(
          !/^[\s]*[-•] /.test(text) && !/[\n\r\t\v\f\u0085\u2028\u2029]| {2}/.test(text) && !text.includes('https://'),
        );
        assert.equal(seen(markdown(text)).replaceAll('\u200b', ''), text.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('httpsUrl', () => {
  it('returns no character that ends a link or starts an expression', () => {
    assert.equal(
      httpsUrl('https://example.com/(a)<b>?q={{x}}&${y}'),
      'https://example.com/%28a%29%3Cb%3E?q=%7B%7Bx%7D%7D&%24%7By%7D',
    );
  });

  it('takes no address in brackets, which could not be written in a link', () => {
    assert.equal(httpsUrl('https://[::1]/'), undefined);
    assert.equal(seen(markdown('See https://[::1]/a.')), 'See https://[::1]/a.');
  });

  it('rejects everything that is not https', () => {
    for (const text of [
      'http://a.example',
      'ftp://a.example',
      'javascript:alert(1)',
      '',
      'a',
      'https://me@a.example',
    ]) {
      assert.equal(httpsUrl(text), undefined, text);
    }
  });
});

describe('label', () => {
  it('is one line, cut at a word, without functions', () => {
    assert.equal(label(' a\n\tb '), 'a b');
    assert.equal(label('one two three four', 10), 'one two…');
    assert.doesNotMatch(label('${x} {{DATE(1)}}'), /\$\{|\{\{/);
    assert.doesNotMatch(label('{{{ {{{{ ${{'), /\$\{|\{\{/);
  });

  it('never cuts a character in half', () => {
    assert.equal(label('😀'.repeat(10), 6).isWellFormed(), true);
    assert.equal(markdownLabel('😀'.repeat(10), 6).isWellFormed(), true);
  });
});

describe('cut', () => {
  it('leaves short text alone', () => {
    assert.equal(cut('short', 5), 'short');
    assert.equal(cut('abcdefgh', 5), 'abcd…');
  });
});
