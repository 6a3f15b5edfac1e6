import assert from 'node:assert/strict';
import { loopbackServiceUrls, teamsServiceUrls } from '../../../bot/teams/service-url.ts';

describe('service URL', () => {
  const isTeams = teamsServiceUrls();
  const isLoopback = loopbackServiceUrls();

  for (const url of [
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/emea/0f2d2b1c-1111-2222-3333-444455556666/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
    'https://SMBA.trafficmanager.net',
  ]) {
    it(`trusts ${url}`, () => assert.equal(isTeams(url), true));
  }

  for (const url of [
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net./teams/',
    'https://smba.trafficmanager.net:443/teams/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://evil.smba.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://evil.example#smba.trafficmanager.net',
    'https://evil.example\\@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net\\.evil.example/',
    'https://smba.trafficmanager.net/teams?next=https://evil.example',
    'https://smba.trafficmanager.net/teams#x',
    'https://smba.trafficmanager.net\n.evil.example/',
    'https://smba.trafficmanager.net\t/',
    'https://ｓmba.trafficmanager.net/',
    'https://xn--mba-9gc.trafficmanager.net/',
    'https://20.1.2.3/teams',
    'https://[::1]/teams',
    'http://127.0.0.1:3978/',
    'javascript:alert(1)',
  ]) {
    it(`does not trust ${JSON.stringify(url)}`, () => assert.equal(isTeams(url), false));
  }

  it('in local mode, trusts only connectors on this machine', () => {
    const trusted = [
      'http://localhost:56150/_connector',
      'http://127.0.0.1:1/',
      'http://[::1]:3979',
      'https://localhost',
    ];
    const others = [
      'https://smba.trafficmanager.net/teams/',
      'http://localhost.evil.example/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'http://localhost:80@evil.example/',
      'http://10.0.0.1/',
      'http://0x7f000001/',
    ];
    assert.deepEqual(trusted.filter(isLoopback), trusted);
    assert.deepEqual(others.filter(isLoopback), []);
  });
});
