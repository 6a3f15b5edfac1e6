import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue, EXCHANGE } from '../../../fakes/health-source.ts';

describe('status', () => {
  it('shows all services, with those in trouble separate from the healthy ones', async () => {
    const { text } = await startChat().say('status');
    assert.match(text, /^▲\n1 service has an incident: Exchange Online\./);
    assert.match(text, /Exchange Online\nService degradation · since .*\n›\nEX20119: Some mail is late/);
    assert.match(text, /✓\n26 healthy services/);
  });

  it('shows one service with its features and open issues', async () => {
    const { text } = await startChat().say('status exchange');
    assert.match(text, /^▲\nExchange Online has had an incident since .*: Some mail is late\./);
    assert.match(text, /▲\nCalendar · Service degradation/);
  });

  it('opens an issue if given only an id', async () => {
    const { text } = await startChat().say('status EX20119');
    assert.match(text, /Incident EX20119.· Exchange Online\nSome mail is late/);
  });

  it('answers about the nearest name, and names what it did not understand', async () => {
    const { text } = await startChat().say('status exchnge onlin wombat');
    assert.match(text, /^I didn’t understand “onlin” and “wombat”\.\n▲\nExchange Online has had an incident/);
  });

  it('says that no service has that name', async () => {
    const { text, asks } = await startChat().say('status wombat');
    assert.match(text, /wombat/);
    assert.doesNotMatch(text, /Exchange Online has had/);
    assert.ok(Object.keys(asks).length > 0, 'there is a way on');
  });

  it('asks which one when several services match', async () => {
    const { text, asks } = await startChat().say('status defender');
    assert.match(text, /^Which service do you mean\?\nSeveral services match “defender”\./);
    assert.equal(asks['Microsoft Defender XDR'], 'status Microsoft365Defender');
  });

  it('explains that the tenant does not have a service that Microsoft offers', async () => {
    const chat = startChat({ services: [EXCHANGE], issues: [anIssue()] });
    assert.match((await chat.say('status bookings')).text, /Microsoft Bookings isn’t one of your services/);
  });
});
