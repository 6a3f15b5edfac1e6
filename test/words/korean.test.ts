import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withParticle } from '../../words/ko/particles.ts';

describe('a Korean particle', () => {
  const takes = (closed: readonly string[], open: readonly string[]) => {
    for (const word of closed) assert.equal(withParticle(word, '은/는'), `${word}은`);
    for (const word of open) assert.equal(withParticle(word, '은/는'), `${word}는`);
  };

  it('follows the last letter of a Korean word', () => {
    takes(['메일', '인튠', '이 채널의 알림'], ['서비스', '회의', '권고']);
  });

  it('follows a number as it is read', () => {
    takes(['EX1', 'EX3', 'EX6', 'EX7', 'EX8', 'EX20110'], ['EX2', 'EX4', 'EX5', 'EX9']);
  });

  it('follows a Latin name as it is read in Korean', () => {
    takes(
      ['Exchange Online', 'Intune', 'Outlook', 'Microsoft Copilot', 'Windows Autopilot', 'Microsoft Viva Learning'],
      ['Microsoft Teams', 'SharePoint', 'OneDrive for Business', 'Planner', 'Yammer Enterprise', 'Microsoft Purview'],
    );
  });

  it('does not look at brackets and quotes behind the name', () => {
    takes(['(EX1)', '“Exchange Online”'], ['(EX2)', 'Microsoft Teams\\)']);
  });

  it('knows the other particles', () => {
    assert.equal(withParticle('Teams', '이/가'), 'Teams가');
    assert.equal(withParticle('EX1', '을/를'), 'EX1을');
    assert.equal(withParticle('EX2', '과/와'), 'EX2와');
    assert.equal(withParticle('“메일”', '이라는/라는'), '“메일”이라는');
    assert.equal(withParticle('“yammer”', '이라는/라는'), '“yammer”라는');
  });
});
