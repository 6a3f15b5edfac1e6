import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue, EXCHANGE } from '../../../fakes/health-source.ts';

describe('status', () => {
  it('shows all services, with those in trouble separate from the healthy ones', async () => {
    const { text } = await startChat().say('status');
    assert.match(text, /^▲\n1 service has an incident: Exchange Online\./);
    assert.match(text, /Exchange Online\nService degradation · since .*\nEX20119: Some mail is late/);
    assert.match(text, /✓\n26 healthy services/);
  });

  it('shows one service with its features and open issues', async () => {
    const { text } = await startChat().say('status exchange');
    assert.match(text, /^▲ Service degradation\nExchange Online/);
    assert.match(text, /Calendar\n▲ Service degradation/);
  });

  it('opens an issue if given only an id', async () => {
    const { text } = await startChat().say('status EX20119');
    assert.match(text, /Incident EX20119\nSome mail is late/);
  });

  it('says that no service has that name, and offers the nearest', async () => {
    const { text, asks } = await startChat().say('status exchnge onlin wombat');
    assert.match(text, /^No service is called "exchnge onlin wombat"/);
    assert.equal(asks['All services'], 'services');
  });

  it('asks which one when several services match', async () => {
    const { text, asks } = await startChat().say('status defender');
    assert.match(text, /^Which service do you mean\?\nSeveral services match "defender"\./);
    assert.equal(asks['Microsoft Defender XDR'], 'status Microsoft365Defender');
  });

  it('explains that the tenant does not have a service that Microsoft offers', async () => {
    const chat = startChat({ services: [EXCHANGE], issues: [anIssue()] });
    assert.match((await chat.say('status bookings')).text, /Microsoft Bookings is not among your services/);
  });
});
