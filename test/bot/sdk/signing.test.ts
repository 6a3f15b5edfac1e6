import assert from 'node:assert/strict';
import { MicrosoftAppCredentials } from 'botframework-connector';
import { makeSigning } from '../../../bot/sdk/signing.ts';

const IDENTITY = { appId: 'app', type: 'SingleTenant', tenantId: 'tenant', password: 'secret' } as const;
const CREDENTIALS = new MicrosoftAppCredentials('app', 'secret');

/** Signing whose SDK loads as `answers` say, one after the other. */
function signingWith(...answers: ('loads' | 'fails')[]) {
  const loads: string[] = [];
  const signing = makeSigning(IDENTITY, ({ appId }) => {
    loads.push(appId);
    if (answers[loads.length - 1] === 'fails') return Promise.reject(new Error('cut off'));
    return Promise.resolve(() => Promise.resolve(CREDENTIALS));
  });
  return { signing, loads };
}

describe('what signs messages to Teams', () => {
  it('is loaded once, before the first message if it was prepared', async () => {
    const { signing, loads } = signingWith('loads');
    await signing.prepare();
    assert.deepEqual(loads, ['app']);
    assert.equal(await signing.credentialsFor('https://a'), CREDENTIALS);
    assert.equal(await signing.credentialsFor('https://b'), CREDENTIALS);
    assert.deepEqual(loads, ['app']);
  });

  it('is loaded by the first message otherwise', async () => {
    const { signing, loads } = signingWith('loads');
    assert.equal(await signing.credentialsFor('https://a'), CREDENTIALS);
    assert.deepEqual(loads, ['app']);
  });

  it('is tried again by the next message if it could not be loaded', async () => {
    const { signing, loads } = signingWith('fails', 'fails', 'loads');
    await assert.rejects(signing.prepare(), /cut off/);
    await assert.rejects(signing.credentialsFor('https://a'), /cut off/);
    assert.equal(await signing.credentialsFor('https://a'), CREDENTIALS);
    assert.equal(loads.length, 3);
  });

  it('is never loaded in local mode, where nothing is signed', async () => {
    const loads: string[] = [];
    const signing = makeSigning(undefined, ({ appId }) => Promise.reject(new Error(`loaded ${loads.push(appId)}`)));
    await signing.prepare();
    assert.equal(await signing.credentialsFor('https://a'), undefined);
    assert.deepEqual(loads, []);
  });

  it('comes from the SDK', async () => {
    const signing = makeSigning(IDENTITY);
    await signing.prepare();
    assert.equal((await signing.credentialsFor('https://smba.trafficmanager.net/emea/'))?.appId, 'app');
  });
});
