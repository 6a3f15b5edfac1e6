import assert from 'node:assert/strict';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { serviceCommsContract } from '../contract/servicecomms/api.ts';
import { refusal } from '../contract/servicecomms/server.ts';
import { running, TENANT, TOKEN, type Running } from './at.ts';

serviceCommsContract('the simulator', async (source, wireShape) => {
  const { simulator } = await running({ source, wireShape });
  return { url: simulator.url, tenantId: TENANT, bearer: `Bearer ${TOKEN}`, close: () => simulator.close() };
});

describe('the Service Communications API of the simulator', () => {
  let here: Running;
  before(async () => {
    here = await running({ tenantNames: ['contoso.com'] });
  });
  after(() => here.close());

  describe('the bearer check', () => {
    const ask = (authorization: string | undefined, tenant = TENANT) =>
      fetch(
        `${here.simulator.url}/api/v1.0/${tenant}/ServiceComms/Services`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
    const bearer = (options: Partial<Parameters<typeof simulatorToken>[0]>) =>
      `Bearer ${simulatorToken({ tenantId: TENANT, ...options })}`;

    it('wants a token that is shaped as one and has not expired', async () => {
      for (const authorization of [
        undefined,
        'Bearer',
        'Bearer nonsense',
        'Basic eDp5',
        'Bearer a.b.c',
        bearer({ expiresAt: '2031-05-06T07:00:00.000Z' }),
      ]) {
        const { status, code } = await refusal(await ask(authorization));
        assert.equal(status, 401, authorization);
        assert.match(code, /^AF/);
      }
      assert.equal((await ask(bearer({ expiresAt: '2031-05-06T08:00:00.000Z' }))).status, 200);
    });

    it('wants the claim ServiceHealth.Read, as a role or as a scope', async () => {
      const { status, code } = await refusal(await ask(bearer({ roles: ['ServiceHealth.Read.All'] })));
      assert.equal(status, 403);
      assert.match(code, /ServiceHealth\.Read\b/);
      assert.equal((await ask(bearer({ roles: [], scopes: ['openid', 'ServiceHealth.Read'] }))).status, 200);
    });

    it("wants the tenant of the URL to be the token's, by id or by its domain", async () => {
      assert.equal((await refusal(await ask(bearer({}), 'fabrikam.com'))).status, 403);
      assert.equal((await refusal(await ask(bearer({ tenantId: 'another' })))).status, 403);
      assert.equal((await refusal(await ask(bearer({ tenantId: 'another' }), 'another'))).status, 403);
      assert.equal((await ask(bearer({}), 'contoso.com')).status, 200);
    });
  });
});
