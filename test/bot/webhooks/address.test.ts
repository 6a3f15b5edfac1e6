import assert from 'node:assert/strict';
import { guardedLookUp, lookAt, readAddress, type AddressRules } from '../../../bot/webhooks/address.ts';

const PUBLIC: AddressRules = { allowsThisMachine: false };

/** Names that lead to these addresses. */
const leadingTo = (...addresses: readonly string[]): AddressRules => ({
  ...PUBLIC,
  lookUp: (_name, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
});

const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];

describe('an address of a webhook', () => {
  for (const address of PRIVATE) {
    it(`is refused if it is ${address}, or a name that leads there`, async () => {
      const host = address.includes(':') ? `[${address}]` : address;
      assert.equal(readAddress(`https://${host}/hook`, PUBLIC), 'private');
      assert.equal(await lookAt(new URL('https://hooks.example.com/'), leadingTo(address)), 'private');
      assert.equal(await lookAt(new URL('https://hooks.example.com/'), leadingTo('8.8.8.8', address)), 'private');
    });
  }

  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1']) {
    it(`is taken if it is ${address}`, async () => {
      const host = address.includes(':') ? `[${address}]` : address;
      assert.ok(readAddress(`https://${host}/hook`, PUBLIC) instanceof URL);
      assert.equal(await lookAt(new URL('https://hooks.example.com/'), leadingTo(address)), undefined);
    });
  }

  for (const [written, fault] of [
    ['', 'not-a-url'],
    ['hooks.example.com', 'not-a-url'],
    [`https://hooks.example.com/${'a'.repeat(2_000)}`, 'not-a-url'],
    ['http://hooks.example.com/', 'not-https'],
    ['ftp://hooks.example.com/', 'not-https'],
    ['http://127.0.0.1/', 'not-https'],
    ['https://ada:secret@hooks.example.com/', 'user-info'],
    ['https://ada@hooks.example.com/', 'user-info'],
    // How else one may write 127.0.0.1.
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://0177.0.0.1/', 'private'],
  ] as const) {
    it(`is refused as ${fault}: ${written.slice(0, 50)}`, () => {
      assert.equal(readAddress(written, PUBLIC), fault);
    });
  }

  it('may have any port, and loses its fragment', () => {
    const url = readAddress('https://hooks.example.com:8443/a?b=c#d', PUBLIC);
    assert.ok(url instanceof URL);
    assert.equal(url.href, 'https://hooks.example.com:8443/a?b=c');
  });

  it('may be this machine, without TLS, where the bot runs for somebody to try it; a private network may not', () => {
    const local = { allowsThisMachine: true };
    assert.ok(readAddress('http://127.0.0.1:9000/', local) instanceof URL);
    assert.ok(readAddress('http://localhost:9000/', local) instanceof URL);
    assert.equal(readAddress('https://10.0.0.1/', local), 'private');
    assert.equal(readAddress('http://hooks.example.com/', local), 'not-https');
  });

  it('says that a host is not found', async () => {
    const nowhere: AddressRules = { ...PUBLIC, lookUp: (_n, _o, found) => found(new Error('ENOTFOUND'), []) };
    assert.equal(await lookAt(new URL('https://hooks.example.com/'), nowhere), 'not-found');
    assert.equal(await lookAt(new URL('https://hooks.example.com/'), leadingTo()), 'not-found');
  });

  it('gives the connection the address that was checked', async () => {
    const found = await new Promise((done) => {
      guardedLookUp(leadingTo('8.8.8.8'))('hooks.example.com', {}, (_error, address, family) =>
        done([address, family]),
      );
    });
    assert.deepEqual(found, ['8.8.8.8', 4]);
  });
});
