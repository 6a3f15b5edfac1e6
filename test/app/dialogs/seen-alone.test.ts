import assert from 'node:assert/strict';
import { ADA, BEN, buttonsOf, openRooms, textOf } from '../../fixtures/rooms/rooms.ts';

const SLASH = { recipient: { id: '28:bot', name: 'Service Health', isTargeted: true } };
const DETAILS = { ask: 'incident TM1234567' };

describe('what one person alone sees in a dialog', () => {
  let rooms: Awaited<ReturnType<typeof openRooms>>;
  before(async () => {
    rooms = await openRooms();
  });
  after(() => rooms.stop());

  it('is nothing that the others could speak of', async () => {
    const { say, seen, dialog } = rooms.inChannel('seen');
    const details = textOf(await dialog('task/fetch', { ask: `${DETAILS.ask} all` }, { from: BEN }));
    assert.match(details, /Calls drop/);
    assert.doesNotMatch(details, /"private"/, 'the card that opened it is everybody’s');
    await say('is it fixed yet', { from: BEN });
    assert.match(textOf(seen()[0]?.activity), /Which one do you mean/);
  });

  it('stays private where the card was that opened it, and can be shared from there', async () => {
    const { say, own, seen, dialog, shareOf } = rooms.inChannel('opened');
    await say('incidents', SLASH);
    const [list] = own(ADA.id);
    const [open] = list ? buttonsOf(list).filter(({ ask }) => ask === DETAILS.ask) : [];
    assert.ok(open?.private);
    const details = await dialog('task/fetch', open);
    assert.match(textOf(details), /Calls drop[^]*Share with everyone/);
    assert.match(textOf(await dialog('task/submit', shareOf(details))), /Shared with everyone here/);
    assert.match(textOf(seen()[0]?.activity), /Shared by Ada Nowak[^]*Calls drop/);
    assert.equal(seen().length, 1);
  });

  it('is private where the conversation keeps answers private, other than what takes the place of a card of all', async () => {
    const { say, dialog, execute } = rooms.inChannel('kept');
    await say('answers private');
    assert.match(textOf(await dialog('task/fetch', DETAILS)), /Share with everyone/);
    assert.doesNotMatch(textOf(await execute({ ask: 'incidents' })), /"private"|Share with everyone/);
  });
});
