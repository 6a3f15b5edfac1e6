import assert from 'node:assert/strict';
import type { JWTPayload } from 'jose';
import { SignJWT } from 'jose';
import { timeOf } from '../../src/domain/instant.ts';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { NOW, startServedWorld, TENANT, type ServedWorld } from './world.ts';

const OTHER = '22222222-2222-4333-8444-555555555555';
const SECONDS = Math.floor(timeOf(NOW) / 1_000);
const AT = `/api/v1.0/${TENANT}/ServiceComms/Services`;

type Make = (world: ServedWorld) => Promise<string> | string;
const claims =
  (changed: JWTPayload): Make =>
  (world) =>
    world.bearer(changed);
/** The same token with a part of it exchanged. */
const altered = (change: (header: string, payload: string, signature: string) => string): Make => {
  return async (world) => {
    const [header = '', payload = '', signature = ''] = (await world.bearer()).replace('Bearer ', '').split('.');
    return `Bearer ${change(header, payload, signature)}`;
  };
};
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
/** As the real issuer names itself, with another in its place. */
const issuer =
  (of: (authority: string) => string): Make =>
  (world) =>
    world.bearer({ iss: of(world.authority) });

/** What is wrong, the header, and the status and code of the answer. */
const BAD: readonly (readonly [string, Make, number, string])[] = [
  ['none at all', () => '', 401, 'AF10000'],
  ['a user name and password', () => 'Basic dXNlcjpwYXNz', 401, 'AF10000'],
  ['the word Bearer alone', () => 'Bearer ', 401, 'AF10000'],
  ['the token without the word Bearer', async (world) => (await world.bearer()).slice(7), 401, 'AF10000'],
  ['text that is no token', () => 'Bearer abc', 401, 'AF10000'],
  ['two parts of three', altered((header, payload) => `${header}.${payload}`), 401, 'AF10000'],
  ['a payload that is no JSON', altered((header, _, end) => `${header}.bm90IGpzb24.${end}`), 401, 'AF10000'],
  [
    'a token longer than any of Entra’s',
    () => `Bearer ${'a'.repeat(12_000)}.${'b'.repeat(2_000)}.${'c'.repeat(2_000)}`,
    401,
    'AF10000',
  ],
  [
    'no signature (alg none)',
    altered((_, payload) => `${coded({ alg: 'none', typ: 'JWT' })}.${payload}.`),
    401,
    'AF10000',
  ],
  [
    'alg none with some signature',
    altered((_, payload, end) => `${coded({ alg: 'none', kid: 'one' })}.${payload}.${end}`),
    401,
    'AF10000',
  ],
  ['a signature of nobody', (world) => world.bearer({}, 'somebody else'), 401, 'AF10000'],
  [
    'a signature of another payload',
    altered((header, payload, end) => `${header}.${coded({ ...decoded(payload), roles: ['Everything'] })}.${end}`),
    401,
    'AF10000',
  ],
  [
    'a key that Entra does not publish',
    altered((_, payload, end) => `${coded({ alg: 'RS256', kid: 'two' })}.${payload}.${end}`),
    401,
    'AF10000',
  ],
  ['a secret that is Entra’s public key (HS256)', hmac, 401, 'AF10000'],
  ['another issuer', issuer(() => 'https://login.example.com/v2.0'), 401, 'AF10000'],
  ['the issuer of another tenant', issuer((authority) => `${authority}/${OTHER}/v2.0`), 401, 'AF10000'],
  ['an issuer that only begins like Entra', issuer((authority) => `${authority}/${TENANT}/v2.0/more`), 401, 'AF10000'],
  ['another audience', claims({ aud: 'https://graph.microsoft.com' }), 401, 'AF10000'],
  ['no audience', claims({ aud: undefined }), 401, 'AF10000'],
  ['a lifetime that has ended', claims({ exp: SECONDS - 301 }), 401, 'AF10000'],
  ['no end', claims({ exp: undefined }), 401, 'AF10000'],
  ['a lifetime that has not begun', claims({ nbf: SECONDS + 301 }), 401, 'AF10000'],
  ['no tenant', claims({ tid: undefined }), 401, 'AF10000'],
  [
    'a tenant that is not served',
    (world) => world.bearer({ tid: OTHER, iss: `${world.authority}/${OTHER}/v2.0` }),
    401,
    'AF10000',
  ],
  ['no permission', claims({ roles: [] }), 403, 'AF10001'],
  ['another permission', claims({ roles: ['ActivityFeed.Read'] }), 403, 'AF10001'],
  ['a permission that only begins so', claims({ roles: ['ServiceHealth.ReadWrite'] }), 403, 'AF10001'],
  ['roles that are no list', claims({ roles: 'ServiceHealth.Read' }), 403, 'AF10001'],
];

function hmac(): Promise<string> {
  const token = new SignJWT({ tid: TENANT, exp: SECONDS + 60, nbf: SECONDS });
  const header = { alg: 'HS256', kid: 'one' } as const;
  return token
    .setProtectedHeader(header)
    .sign(new TextEncoder().encode('a public key, which everybody knows'))
    .then((text) => `Bearer ${text}`);
}

describe('a token', () => {
  let world: ServedWorld;
  before(async () => {
    const isTenant = (name: string, id: string) => Promise.resolve(name === id);
    world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', pollIntervalMs: 60_000, isTenant })],
    });
    await world.polled(makeFakeSource());
  });
  after(() => world.close());

  for (const [what, make, status, code] of BAD) {
    it(`is refused with ${String(status)} ${code}: ${what}`, async () => {
      const authorization = await make(world);
      const response = await fetch(`${world.url}${AT}`, { headers: authorization ? { authorization } : {} });
      assert.equal(response.status, status);
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      assert.equal(error.code.slice(0, 7), code);
      assert.deepEqual(Object.keys(error), ['code', 'message']);
      assert.equal(response.headers.get('www-authenticate'), status === 401 ? 'Bearer' : null);
    });
  }

  const GOOD: readonly (readonly [string, Make])[] = [
    ['an application’s', claims({})],
    ['a person’s', claims({ roles: undefined, scp: 'ActivityFeed.Read ServiceHealth.Read', oid: OTHER })],
    ['of version 1', issuer(() => `https://sts.windows.net/${TENANT}/`)],
    ['whose clock differs by five minutes', claims({ exp: SECONDS - 299, nbf: SECONDS - 4_000 })],
    ['of a tenant in capital letters', claims({ tid: TENANT.toUpperCase() })],
  ];
  for (const [what, make] of GOOD) {
    it(`is accepted: ${what}`, async () => {
      const response = await fetch(`${world.url}${AT}`, { headers: { authorization: await make(world) } });
      assert.equal(response.status, 200);
    });
  }

  it('is of no use for another tenant’s path', async () => {
    const response = await world.get(`/api/v1.0/${OTHER}/ServiceComms/Services`);
    assert.equal(response.status, 403);
    const { error } = (await response.json()) as { error: { code: string } };
    assert.ok(error.code.startsWith('AF20010'));
  });
});
