import assert from 'node:assert/strict';
import { KNOWN_SERVICES, serviceIdByName, serviceByIssueId } from '../../../src/domain/naming/catalogue.ts';
import { matchService, meansEverything } from '../../../src/domain/naming/match-service.ts';
import { aService, someServices } from '../../fakes/health-source.ts';

const SERVICES = someServices();

function found(words: string, services = SERVICES): string {
  const match = matchService(words, services);
  if (match.found === 'one') return match.service.id;
  if (match.found === 'none') return 'none';
  const rest = match.found === 'several' ? match.services : match.nearest;
  const name = match.found === 'elsewhere' ? ` ${match.name}` : '';
  return `${match.found}${name}: ${rest.map((service) => service.id).join(' ')}`;
}

describe('names of services', () => {
  for (const [words, expected] of [
    ['Exchange', 'Exchange'],
    ['EXCHANGE ONLINE', 'Exchange'],
    ['OrgLiveID', 'OrgLiveID'],
    ['Identity Service', 'OrgLiveID'],
    ['azure ad', 'OrgLiveID'],
    ['office for the web', 'officeonline'],
    ['Microsoft Clipchamp', 'ClipchampId'],
    ['yammer', 'Viva'],
    ['TM', 'microsoftteams'],
    ['shareponit', 'SharePoint'],
    ['power apps', 'PowerApps'],
    ['power apps in microsoft 365', 'PowerAppsM365'],
    ['mdm', 'several: Intune MobileDeviceManagement'],
    ['defender', 'several: Microsoft365Defender cloudappsecurity'],
    ['power platform', 'several: PowerBIcom PowerApps PowerAppsM365 MicrosoftFlow'],
    ['Kaizala', 'elsewhere Microsoft Kaizala: Exchange microsoftteams SharePoint OneDriveForBusiness'],
  ] as const) {
    it(`"${words}" means ${expected}`, () => assert.equal(found(words), expected));
  }

  it('guesses nothing from words of two or three letters, where every name is close', () => {
    for (const word of ['sh', 'of', 'exx', 'tmm', 'orl']) assert.match(found(word), /^none$/, word);
  });

  it('prefers a current name in the tenant to another service’s former name', () => {
    const services = [aService('DynamicsCRM', 'Dynamics 365 Apps'), aService('new', 'Dynamics 365')];
    assert.equal(found('dynamics 365', services), 'new');
  });

  it('finds a service missing from the catalogue by its id, name, a word or the start of its name', () => {
    for (const words of ['GardenId', 'fabrikam garden', 'garden', 'fabrik']) assert.equal(found(words), 'GardenId');
  });

  it('asks if several names start that way', () => {
    assert.match(found('power'), /^several: PowerBIcom PowerApps/);
  });

  it('guesses nothing from words of two or three letters', () => {
    for (const words of ['xq', 'qqq']) assert.match(found(words), /^none$/);
  });

  it('offers no name that is further from the words than a misspelling', () => {
    assert.equal(found('schrepoynts'), 'none');
  });

  it('finds nothing in a tenant without services', () => {
    assert.equal(found('whatever', []), 'none');
    assert.equal(found('exchange', []), 'elsewhere Exchange Online: ');
  });

  it('knows the words for Microsoft 365 as a whole', () => {
    for (const words of ['office 365', 'Microsoft 365', 'o365', 'everything', 'all services']) {
      assert.ok(meansEverything(words), words);
    }
    for (const words of ['dynamics 365', 'office', 'exchange']) assert.ok(!meansEverything(words), words);
  });
});

describe('service catalogue', () => {
  it('gives the id for a current or former display name, whatever its case and spacing', () => {
    for (const name of ['Exchange Online', ' exchange online ', 'ExchangeOnline']) {
      assert.equal(serviceIdByName(name), 'Exchange');
    }
    assert.equal(serviceIdByName('Identity Service'), 'OrgLiveID');
    assert.equal(serviceIdByName('Microsoft Clipchamp '), 'Microsoft Clipchamp');
    assert.equal(serviceIdByName('Fabrikam Garden'), undefined);
    assert.equal(serviceIdByName(''), undefined);
  });

  it('gives the id that a prefix of issue ids belongs to', () => {
    assert.deepEqual(serviceByIssueId('ex20119'), { id: 'Exchange', name: 'Exchange Online' });
    assert.equal(serviceByIssueId(' TM1 ')?.id, 'microsoftteams');
    for (const id of ['QQ1', 'EXA123456', 'E123456', '20119', '']) assert.equal(serviceByIssueId(id), undefined, id);
  });

  it('has each id and each prefix once', () => {
    for (const values of [
      KNOWN_SERVICES.map(({ id }) => id.toLowerCase()),
      KNOWN_SERVICES.flatMap(({ prefix }) => prefix ?? []),
    ]) {
      assert.equal(new Set(values).size, values.length);
    }
  });

  it('names only known services as successors', () => {
    const ids = new Set(KNOWN_SERVICES.map(({ id }) => id));
    for (const { successor } of KNOWN_SERVICES) assert.ok(successor === undefined || ids.has(successor), successor);
  });
});
