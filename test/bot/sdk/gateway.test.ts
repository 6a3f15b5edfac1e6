import assert from 'node:assert/strict';
import { AppCredentials } from 'botframework-connector';
import type { CredentialsFor } from '../../../bot/sdk/credentials.ts';
import { BOT_SDKS, makeGateway } from '../../../bot/sdk/gateway.ts';
import { makeCredentials as makeBotbuilderCredentials } from '../../../bot/sdk/botbuilder/credentials.ts';
import { connectorAt } from '../../../bot/sdk/connector.ts';
import { makeCredentials as makeTeamsCredentials } from '../../../bot/sdk/teams/credentials.ts';
import { makeCertificate } from '../../fakes/certificate.ts';

const IDENTITY = { appId: 'app', type: 'SingleTenant', tenantId: 'tenant', password: 'secret' } as const;
const CREDENTIALS = { getToken: () => Promise.resolve('token') };

/** A gateway whose library loads as `answers` say, one after the other. */
function gatewayWith(...answers: ('loads' | 'fails')[]) {
  const loads: string[] = [];
  const credentialsFor = ({ appId }: { readonly appId: string }): Promise<CredentialsFor> => {
    loads.push(appId);
    if (answers[loads.length - 1] === 'fails') return Promise.reject(new Error('cut off'));
    return Promise.resolve(() => Promise.resolve(CREDENTIALS));
  };
  const parts = { credentialsFor, connectorAt: () => Promise.resolve(connectorAt) };
  return { gateway: makeGateway('botbuilder', IDENTITY, parts), loads };
}

describe('what signs messages to Teams', () => {
  it('is loaded once, before the first message if it was prepared', async () => {
    const { gateway, loads } = gatewayWith('loads');
    await gateway.prepare();
    assert.deepEqual(loads, ['app']);
    assert.equal(await gateway.credentialsFor('https://a'), CREDENTIALS);
    assert.equal(await gateway.credentialsFor('https://b'), CREDENTIALS);
    assert.deepEqual(loads, ['app']);
  });

  it('is loaded by the first message otherwise', async () => {
    const { gateway, loads } = gatewayWith('loads');
    assert.equal(await gateway.credentialsFor('https://a'), CREDENTIALS);
    assert.deepEqual(loads, ['app']);
  });

  it('is tried again by the next message if it could not be loaded', async () => {
    const { gateway, loads } = gatewayWith('fails', 'fails', 'loads');
    await assert.rejects(gateway.prepare(), /cut off/);
    await assert.rejects(gateway.credentialsFor('https://a'), /cut off/);
    assert.equal(await gateway.credentialsFor('https://a'), CREDENTIALS);
    assert.equal(loads.length, 3);
  });

  it('is never loaded in local mode, where nothing is signed', async () => {
    const loads: string[] = [];
    const gateway = makeGateway('teams', undefined, {
      credentialsFor: ({ appId }) => Promise.reject(new Error(`loaded ${loads.push(appId)}`)),
      connectorAt: () => Promise.resolve(connectorAt),
    });
    await gateway.prepare();
    assert.equal(await gateway.credentialsFor('https://a'), undefined);
    assert.deepEqual(loads, []);
  });

  for (const sdk of BOT_SDKS) {
    it(`comes from the library that the settings name: ${sdk}`, async () => {
      const gateway = makeGateway(sdk, IDENTITY);
      await gateway.prepare();
      const credentials = await gateway.credentialsFor('https://smba.trafficmanager.net/emea/');
      assert.equal(credentials instanceof AppCredentials, sdk === 'botbuilder');
      assert.equal(typeof credentials?.getToken, 'function');
    });

    it(`is made for each kind of identity: ${sdk}`, async () => {
      const make = { botbuilder: makeBotbuilderCredentials, teams: makeTeamsCredentials }[sdk];
      const { cert, key } = makeCertificate();
      for (const identity of [
        { appId: 'app', type: 'MultiTenant', password: 'secret' },
        { appId: 'app', type: 'UserAssignedMSI', tenantId: 'tenant' },
        { appId: 'app', type: 'SingleTenant', tenantId: 'tenant', certificate: { certificate: cert, privateKey: key } },
      ] as const) {
        const credentialsFor = await make(identity);
        assert.ok(await credentialsFor('https://smba.trafficmanager.net/emea/'), identity.type);
      }
    });
  }

  it('refuses an identity that it cannot use, and says nothing of it', async () => {
    const certificate = { certificate: 'canary', privateKey: 'canary' };
    const { credentialsFor } = makeGateway('teams', { appId: 'app', type: 'MultiTenant', certificate });
    await assert.rejects(credentialsFor('https://a'), {
      failure: { kind: 'stop' },
      message: "The bot's credentials cannot be used",
    });
  });
});
