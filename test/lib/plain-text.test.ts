import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { MAX_BODY_LENGTH, plainText } from '../../src/lib/plain-text.ts';

const html = (content: string): string => plainText({ type: 'html', content });

describe('plainText', () => {
  it('keeps the line ends of a post that has no blocks, and joins mixed ones', () => {
    assert.equal(
      html('Title: A\r\n\r\nUser impact: B\n\n\n\nMore info: C\rD'),
      'Title: A\n\nUser impact: B\n\nMore info: C\nD',
    );
  });

  it('reads line ends of real HTML as spaces, and its blocks as lines', () => {
    assert.equal(html('<p>One\ntwo</p><p>Three<br/>four</p>'), 'One two\n\nThree\nfour');
  });

  it('writes list items with a dash, ordered ones with their number', () => {
    assert.equal(
      html('<ul><li>One</li><li><p>Two</p></li></ul><ol><li>First</li><li>Second</li></ol>'),
      '- One\n- Two\n\n1. First\n2. Second',
    );
  });

  it('keeps the address of https links only', () => {
    assert.equal(html('<a href="https://example.com/a">here</a>'), 'here (https://example.com/a)');
    assert.equal(html('<a href="https://example.com/a">https://example.com/a</a>'), 'https://example.com/a');
    for (const href of ['http://example.com', 'javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)']) {
      assert.equal(html(`<a href="${href}">here</a>`), 'here', href);
    }
  });

  it('drops scripts, styles and frames with their content', () => {
    assert.equal(html('<p>a<script>steal()</script><style>p{}</style><iframe src=x>frame</iframe>b</p>'), 'ab');
  });

  it('decodes entities once', () => {
    assert.equal(html('<p>&lt;b&gt; &amp;lt; caf&eacute;</p>'), '<b> &lt; café');
  });

  it('decodes references that were encoded twice, but no angle bracket that was meant as text', () => {
    assert.equal(
      html('Users can&amp;#39;t open it &amp;ndash; R&amp;amp;D &amp;lt;b&amp;gt;'),
      "Users can't open it – R&D &lt;b&gt;",
    );
    assert.equal(html('can&amp;#8203;not'), 'cannot');
    assert.equal(plainText({ type: 'text', content: 'Users can&#39;t, R&D' }), "Users can't, R&D");
  });

  it('turns every kind of space into one, and removes invisible marks', () => {
    assert.equal(html('at\u00a07:07\u202fPM &nbsp; UTC\u200e\u202e'), 'at 7:07 PM UTC');
  });

  it('keeps angle brackets in a text that is not HTML', () => {
    assert.equal(plainText({ type: 'text', content: 'Get-Mailbox <name> & more' }), 'Get-Mailbox <name> & more');
  });

  it('puts the cells of a row side by side', () => {
    assert.equal(html('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>'), 'a | b\nc');
  });

  it('reads 80,000 open brackets, unclosed and deep tags to the end', () => {
    assert.match(html('<'.repeat(80_000)), /^<+$/);
    assert.equal(html(`${'<div>'.repeat(60_000)}deep`).length < 20, true);
    assert.equal(html(`${'</b>'.repeat(60_000)}end`), 'end');
    assert.equal(html(' '.repeat(80_000)), '');
  });

  it('cuts a body longer than 256 K and marks the cut', () => {
    const text = plainText({ type: 'text', content: 'x'.repeat(MAX_BODY_LENGTH + 10) });
    assert.equal(text.length, MAX_BODY_LENGTH + 1);
    assert.equal(text.endsWith('…'), true);
  });

  it('never fails, nor leaves a half character or a carriage return', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('html' as const, 'text' as const), (content, type) => {
        const text = plainText({ type, content });
        assert.equal(text.isWellFormed(), true);
        assert.doesNotMatch(text, /\r|\n\n\n/);
      }),
    );
  });
});
