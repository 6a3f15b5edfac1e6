import assert from 'node:assert/strict';
import { digestCard } from '../../cards/digest.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { DAY, shift } from '../../src/domain/instant.ts';
import { announcementIssue } from '../../src/domain/watching/announcement-as-issue.ts';
import { MAIL, NOW, RETIREMENT } from '../fixtures/health.ts';
import { textOf } from './reading.ts';

describe('the digest', () => {
  const message = announcementIssue({ ...RETIREMENT, title: 'Exchange Online: Old sign-in ends' });
  const digest = {
    ...{ since: shift(NOW, -DAY), at: NOW, scheduled: true },
    parts: [{ part: 'opened', issues: [MAIL] }],
    messages: { parts: [{ part: 'new', items: [{ issue: message, changes: [] }] }], done: 0, saysDue: false },
  } as const;
  const text = textOf(makeRenderer()(digestCard(digest, { timeZone: 'Europe/Riga', locale: 'en' })));

  it('says whose each thing is, once', () => {
    assert.match(text, /\nExchange Online: New mail arrives late/);
    assert.match(text, /\nExchange Online: Old sign-in ends\n/);
  });

  it('does not give a message the symbol of an advisory', () => {
    assert.match(text, /Message Center: new\n✉\n/);
    assert.doesNotMatch(text, /◆/);
  });
});
