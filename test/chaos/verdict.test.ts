import assert from 'node:assert/strict';
import { copiesIn } from './copies.ts';
import { issueId, markOf } from './story.ts';
import { judge, picture, type Seen } from './verdict.ts';

const [FIRST, SECOND] = [markOf(1, 1), markOf(1, 2)];
const expected = {
  conversationIds: ['c'],
  marks: [FIRST, SECOND],
  finals: [{ issueId: issueId(1), says: 'Service restored' }],
};

function card(text = `${issueId(1)} Service restored ${SECOND}`, first = FIRST) {
  return { id: '1', at: 0, edits: 1, text, firstText: `Incident ${issueId(1)} · Investigating\n${first}` };
}

function reply(...marks: string[]) {
  const text = `**Exchange Online ${issueId(1)} update**: ${marks.join(' ')}`;
  return { id: '2', at: 0, edits: 0, text, firstText: text };
}

function verdict(...messages: Seen['messages']) {
  const { missing, repeats, unfinishedCards } = judge([{ conversationId: 'c', messages }], expected);
  return { missing, repeats, unfinishedCards };
}

describe('the verdict of a chaos run', () => {
  it('finds nothing wrong with a card, its replies and its end', () => {
    assert.deepEqual(verdict(card(), reply(SECOND)), { missing: 0, repeats: 0, unfinishedCards: 0 });
  });

  it('finds a post that only an edit of the card shows: an edit tells nobody', () => {
    assert.equal(verdict(card()).missing, 1);
  });

  it('misses no post that was old news when the conversation first heard of the issue', () => {
    assert.equal(verdict(card(undefined, SECOND)).missing, 0);
    assert.equal(verdict(reply(SECOND)).missing, 1);
    assert.equal(verdict(card(), card(undefined, SECOND)).missing, 0);
    const other = { ...card(), firstText: `Incident ${issueId(2)} · Investigating\n${markOf(2, 2)}` };
    assert.equal(verdict(other, reply(SECOND)).missing, 1, 'of another issue');
  });

  it('finds a conversation that was told nothing', () => {
    assert.deepEqual(verdict(), { missing: 2, repeats: 0, unfinishedCards: 1 });
  });

  it('counts what was told twice: a reply, a part of one, a second card', () => {
    assert.equal(verdict(card(), reply(SECOND), reply(SECOND)).repeats, 1);
    assert.equal(verdict(card(), reply(FIRST, SECOND)).repeats, 1);
    assert.equal(verdict(card(), card(), reply(SECOND)).repeats, 1);
    assert.equal(verdict(card(), card(undefined, SECOND)).repeats, 1);
    assert.equal(verdict(card(), reply(SECOND), reply(FIRST, SECOND), reply(SECOND)).repeats, 2);
  });

  it('counts a send that was made again once, though what it told comes in another message', () => {
    assert.equal(verdict(card(), card(undefined, SECOND), reply(FIRST)).repeats, 1);
  });

  it('finds a card that was left behind; of two the newer one counts', () => {
    const stale = card(`${issueId(1)} Investigating ${FIRST}`);
    assert.equal(verdict(stale, reply(SECOND)).unfinishedCards, 1);
    assert.equal(verdict(stale, card(), reply(SECOND)).unfinishedCards, 0);
  });

  it('counts third copies of a card and of a reply, and every card that was left open', () => {
    const count = (...messages: Seen['messages']) => copiesIn([{ conversationId: 'c', messages }], 'Service restored');
    const stale = card(`${issueId(1)} Investigating ${FIRST}`);
    assert.deepEqual(count(card(), reply(SECOND)), { third: 0, repeats: 0, cards: 1, open: 0 });
    assert.deepEqual(count(stale, card(), reply(SECOND), reply(SECOND)), { third: 0, repeats: 2, cards: 2, open: 1 });
    assert.equal(count(card(), card(undefined, SECOND), card()).third, 1);
    assert.equal(count(card(), reply(SECOND), reply(FIRST, SECOND), reply(SECOND)).third, 1);
  });

  it('sees a difference in what people see, and none in ids, times or the order of conversations', () => {
    const one = { conversationId: 'a', messages: [card()] };
    const other = { conversationId: 'b', messages: [reply(FIRST)] };
    const later = { conversationId: 'a', messages: [{ ...card(), id: '9', at: 99 }] };
    assert.equal(picture([one, other]), picture([other, later]));
    assert.notEqual(picture([one]), picture([{ ...one, messages: [card(), reply(FIRST)] }]));
  });
});
