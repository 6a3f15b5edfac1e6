import assert from 'node:assert/strict';
import { withoutBoilerplate } from '../../../src/domain/health/boilerplate.ts';
import { sentenceForm, sentencesOf, withoutTense } from '../../../src/domain/health/sentences.ts';

const same = (...texts: string[]) => assert.equal(new Set(texts.map(sentenceForm)).size, 1, texts.join(' | '));
const differ = (...texts: string[]) => assert.equal(new Set(texts.map(sentenceForm)).size, texts.length);

describe('the sentences of a text', () => {
  it('are the text when joined again', () => {
    const text = 'One. Two at 3:30 PM UTC!\n\n- An item\n- Another: https://a.example/b.c\nThe end';
    assert.equal(sentencesOf(text).join(''), text);
    assert.equal(sentencesOf(text).length, 6);
  });

  it('are found where a line break was lost', () => {
    assert.deepEqual(sentencesOf('…in the admin center.We are aware of it.'), [
      '…in the admin center.',
      'We are aware of it.',
    ]);
  });
});

describe('the form of a sentence', () => {
  it('is the same whatever its case, punctuation and white space', () => {
    same('We’re looking into it.', "we're   looking into it", 'We’re looking\u00a0into it!', '- We’re looking into it');
    same('a spam “ExceptIfSentToMemberOf"condition', 'a spam "ExceptIfSentToMemberOf" condition');
  });

  it('is the same however a time is written', () => {
    same(
      'Done by Friday, February 13, 2026, at 3:30 PM UTC',
      'Done by February 13th, 2026, 3:30 p.m. UTC',
      'Done by Friday, February 13 2026 at 15:30 UTC',
    );
    same('At 07:05 UTC', 'At 7:05 AM UTC');
  });

  it('is another for another number, another day and the contrary', () => {
    differ('At 2.5% now', 'At 25% now', 'At 2.5 now');
    differ('Done by May 22', 'Done by May 23', 'Done by 22:00');
    differ('Users can send mail', "Users can't send mail");
    differ('Users in Europe', 'Users in Asia');
  });

  it('is empty for what says nothing', () => {
    assert.equal(sentenceForm(' … — '), '');
  });

  it('without its tense is the same for what lasted and is over, and not for the contrary', () => {
    const past = (text: string) => withoutTense(sentenceForm(text));
    assert.equal(
      past('Users may be unable to send mail and may receive an error.'),
      past('Users may have been unable to send mail, and may have received an error.'),
    );
    assert.notEqual(past('Users could send mail.'), past('Users couldn’t send mail.'));
  });
});

describe('sentences that stand in posts of any issue', () => {
  const left = (text: string) => withoutBoilerplate([{ label: 'Next steps', text }]).map((each) => each.text);

  it('are left out, and what else a post says stays', () => {
    assert.deepEqual(
      left('We test it. This is the final update for the event. This communication will expire in 24 hours.'),
      ['We test it.'],
    );
    assert.deepEqual(
      left('This quick update is designed to give the latest information on this issue. Mail flows again.'),
      ['Mail flows again.'],
    );
    assert.deepEqual(left('A post-incident report has been published.'), []);
    assert.deepEqual(left('We will publish a post-incident report within five business days.').length, 1);
  });
});
