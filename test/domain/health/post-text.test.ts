import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainText } from '../../../src/lib/plain-text.ts';
import { nextUpdateBy, sectionText, sectionsOf } from '../../../src/domain/health/post-text.ts';

const POSTED = '2026-02-13T12:00:00.000Z';
const promised = (text: string): string | undefined => nextUpdateBy(sectionsOf(`Next update by: ${text}`), POSTED)?.at;

describe('sectionsOf', () => {
  it('finds labels at the start of a line, whatever their case', () => {
    const sections = sectionsOf(
      'Title: Mail is late\n\nUSER IMPACT: Users wait.\n\nCurrent Status: We look.\nStill looking.',
    );
    assert.deepEqual(sections, [
      { label: 'Title', text: 'Mail is late' },
      { label: 'User impact', text: 'Users wait.' },
      { label: 'Current status', text: 'We look.\nStill looking.' },
    ]);
  });

  it('finds labels that run together with the previous word, where line breaks were lost', () => {
    const sections = sectionsOf(
      "Title: Users cannot open FormsUser Impact: Users cannot open Forms.More info:An error is shown ('503').Current status: We look.Start time: Monday, March 2, 2026, at 1:00 PM UTCEnd time: soonNext steps:- One more",
    );
    assert.deepEqual(
      sections.map(({ label, text }) => [label, text]),
      [
        ['Title', 'Users cannot open Forms'],
        ['User impact', 'Users cannot open Forms.'],
        ['More info', "An error is shown ('503')."],
        ['Current status', 'We look.'],
        ['Start time', 'Monday, March 2, 2026, at 1:00 PM UTC'],
        ['End time', 'soon'],
        ['Next steps', '- One more'],
      ],
    );
  });

  it('recognises a longer label, not the shorter one inside it', () => {
    assert.deepEqual(
      sectionsOf('Preliminary Root Cause: a\nIncident Start Time: b\nNext Update by: c').map(({ label }) => label),
      ['Preliminary root cause', 'Incident start time', 'Next update by'],
    );
  });

  for (const line of [
    'Current status: We look.',
    'current status : We look.',
    'Current\u00a0status:\u00a0We look.',
    'Current  status:We look.',
    'Current status\uff1a We look.',
    '**Current status:** We look.',
    '**Current status**: We look.',
    '__Current status__ : We look.',
    '- Current status: We look.',
    '• **Current status:** We look.',
    '> Current status: We look.',
    'Current status - We look.',
    'Current status – We look.',
    'Current status | We look.',
    'Current status\nWe look.',
    '## Current status\nWe look.',
    '**Current status**\nWe look.',
  ]) {
    it(`finds the label in ${JSON.stringify(line)}`, () => {
      assert.deepEqual(sectionsOf(`Title: A\n${line}`), [
        { label: 'Title', text: 'A' },
        { label: 'Current status', text: 'We look.' },
      ]);
    });
  }

  for (const content of [
    '\u200bCurrent status: We look.',
    'Cur\u00adrent\u200b st\u2060atus\ufeff: We look.',
    'Title&#58; A\u2028Current&nbsp;status&#58; We look.',
    '<b>Current status:</b> We look.',
    '<strong>Current status</strong>: We look.',
    '<p><b>Current</b> <b>status</b></p><p>We look.</p>',
    '<h3>Current status</h3>We look.',
    '<ul><li><b>Current status:</b> We look.</li></ul>',
    '<table><tr><td>Current status</td><td>We look.</td></tr></table>',
    '<dl><dt>Current status</dt><dd>We look.</dd></dl>',
    '<div>&#8203;Current&#160;status&amp;#58; We look.</div>',
  ]) {
    it(`finds the label in the post ${JSON.stringify(content)}`, () => {
      const sections = sectionsOf(plainText({ type: 'html', content }));
      assert.equal(sectionText(sections, 'Current status'), 'We look.');
    });
  }

  it('leaves a sentence that begins with the words of a label as text', () => {
    for (const text of [
      'Current status pages are slow.',
      'Title-case names fail.',
      'Next steps we take: none.',
      'The root cause:x',
    ])
      assert.deepEqual(sectionsOf(text), [{ text }]);
  });

  it('leaves other words with a colon, and labels inside a sentence, as text', () => {
    const text = 'Workaround: restart.\nWe changed the current status: it is green. The Root cause: unknown.';
    assert.deepEqual(sectionsOf(text), [{ text }]);
  });

  it('keeps the text before the first label', () => {
    assert.deepEqual(sectionsOf('All is slowUser impact: mail'), [
      { text: 'All is slow' },
      { label: 'User impact', text: 'mail' },
    ]);
    assert.deepEqual(sectionsOf('A quick update.\nUser impact: none'), [
      { text: 'A quick update.' },
      { label: 'User impact', text: 'none' },
    ]);
  });

  it('reads the bracketed headings of Message Center items', () => {
    assert.deepEqual(sectionsOf('Intro\n\n[When this will happen:]\n\nIn May.\n[Not a head] of a line'), [
      { text: 'Intro' },
      { label: 'When this will happen', text: 'In May.\n[Not a head] of a line' },
    ]);
  });

  it('gives nothing for an empty text, and keeps a label without text', () => {
    assert.deepEqual(sectionsOf(''), []);
    assert.deepEqual(sectionsOf('More info:'), [{ label: 'More info', text: '' }]);
  });

  it('loses no word of a long line of labels and brackets', () => {
    const text = 'next updateNext update by: '.repeat(5_000) + '['.repeat(50_000);
    assert.equal(sectionsOf(text).at(-1)?.text, '['.repeat(50_000));
  });
});

describe('sectionText', () => {
  it('finds a section by its label in any case', () => {
    assert.equal(sectionText(sectionsOf('User Impact: late'), 'user impact'), 'late');
    assert.equal(sectionText(sectionsOf('User Impact: late'), 'Root cause'), undefined);
  });
});

describe('nextUpdateBy', () => {
  it('reads the date in every form seen in real posts', () => {
    const at = '2026-02-13T15:30:00.000Z';
    for (const text of [
      'Friday, February 13, 2026, at 3:30 PM UTC',
      'Friday, February 13, 2026, at 3:30 PM',
      'Thursday, February 13th, 2026, at 3:30 PM UTC',
      'Friday, February 13, 2026 at 3:30\u00a0PM\u202fUTC',
      'Fri, Feb 13, 2026, 3:30 pm UTC',
      'Friday, February 13, 2026, at 3:30 PM UTC, to allow time for a closer look.',
    ]) {
      assert.equal(promised(text), at, text);
    }
  });

  it('knows midnight and noon', () => {
    assert.equal(promised('Saturday, February 14, 2026, at 12:00 AM UTC'), '2026-02-14T00:00:00.000Z');
    assert.equal(promised('Saturday, February 14, 2026, at 12:00 PM UTC'), '2026-02-14T12:00:00.000Z');
  });

  it('rejects a date before the post, long after it, or not in the calendar', () => {
    for (const text of [
      'Friday, February 13, 2026, at 11:59 AM UTC',
      'Friday, March 20, 2025, at 3:30 PM UTC',
      'Friday, June 12, 2026, at 3:30 PM UTC',
      'Friday, February 31, 2026, at 3:30 PM UTC',
      'Friday, Smarch 20, 2026, at 3:30 PM UTC',
      'Friday, February 20, 2026, at 33:30 PM UTC',
      'as soon as there is something to tell',
    ]) {
      assert.deepEqual(nextUpdateBy(sectionsOf(`Next update by: ${text}`), POSTED), { text }, text);
    }
  });

  it('checks the other labels too, and promises nothing if the post does not', () => {
    assert.equal(
      nextUpdateBy(sectionsOf('Next Update: Friday, February 13, 2026, at 3:30 PM UTC'), POSTED)?.at,
      '2026-02-13T15:30:00.000Z',
    );
    assert.equal(nextUpdateBy(sectionsOf('Current status: done'), POSTED), undefined);
    assert.equal(nextUpdateBy(sectionsOf('Next update by:'), POSTED), undefined);
  });
});
