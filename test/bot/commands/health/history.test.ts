import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { EXCHANGE } from '../../../fakes/health-source.ts';

describe('history', () => {
  it('shows 30 days of a service, or as many as asked for', async () => {
    assert.match((await startChat().say('history exchange')).text, /^Exchange Online: 30 days\n2 Apr 2031\n1 May 2031/);
    assert.match((await startChat().say('history exchange 90d')).text, /^Exchange Online: 90 days/);
  });

  it('offers other spans if the days are too many, instead of silently using another', async () => {
    const { text, asks } = await startChat().say('history exchange 400d');
    assert.match(text, /History goes from 7 to 90 days\nYou asked for 400\./);
    assert.equal(asks['90 days'], `history ${EXCHANGE.id} 90d`);
  });

  it('asks for a service, and offers those in trouble first', async () => {
    const { text, asks } = await startChat().say('history');
    assert.match(text, /^History of which service\?/);
    assert.equal(Object.keys(asks)[0], 'Exchange Online');
  });
});
