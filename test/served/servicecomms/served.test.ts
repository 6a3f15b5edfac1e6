import assert from 'node:assert/strict';
import { serveServiceComms } from '../../../src/served/servicecomms/routes.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startServedWorld, TENANT, type ServedWorld } from '../world.ts';

const AT = `/api/v1.0/${TENANT}/ServiceComms`;

const isTenant = (name: string, id: string) => Promise.resolve(name === id);

describe('the retired API, served from what the polls found', () => {
  let world: ServedWorld;
  beforeEach(async () => {
    world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', pollIntervalMs: 60_000, isTenant })],
    });
  });
  afterEach(() => world.close());

  it('says to come back while no poll has read anything', async () => {
    const response = await world.get(`${AT}/CurrentStatus`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '30');
  });

  it('gives the tenant’s status and its issues', async () => {
    await world.polled(makeFakeSource({ issues: [anIssue({ id: 'EX20119' })] }));
    const status = (await (await world.get(`${AT}/CurrentStatus`)).json()) as { value: { Id: string }[] };
    assert.ok(status.value.some(({ Id: id }) => id === 'Exchange'));
    const messages = await world.get(`${AT}/Messages?$filter=Id eq 'EX20119'`);
    const { value } = (await messages.json()) as { value: { Id: string }[] };
    assert.deepEqual(
      value.map(({ Id: id }) => id),
      ['EX20119'],
    );
  });

  it('gives nothing for a token that Entra did not sign, or of another tenant', async () => {
    await world.polled(makeFakeSource());
    const forged = await world.get(`${AT}/Services`, { authorization: await world.bearer({}, 'somebody else') });
    assert.equal(forged.status, 401);
    const other = await world.get('/api/v1.0/22222222-2222-4333-8444-555555555555/ServiceComms/Services');
    assert.equal(other.status, 403);
  });
});
