import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KNOWN_SERVICES } from '../../../src/domain/naming/catalogue.ts';
import {
  distinctServices,
  makeServiceNames,
  oncePerService,
  plainName,
  sameService,
} from '../../../src/domain/naming/service-names.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';

const named = (name: string): ServiceRef => ({ id: name, name });
const ref = (id: string, name: string): ServiceRef => ({ id, name });
const EXCHANGE = ref('Exchange', 'Exchange Online');
const GARDEN = ref('GardenId', 'Fabrikam Garden');

describe('whether two references mean one service', () => {
  const same: readonly [string, ServiceRef, ServiceRef][] = [
    ['ids of other case', EXCHANGE, ref('exchange', '')],
    ['two blanks in a name', GARDEN, named('Fabrikam  Garden')],
    ['a no-break blank in a name', GARDEN, named('Fabrikam\u00a0Garden')],
    ['a zero-width mark in a name', GARDEN, named('Fab\u200brikam Garden\ufeff')],
    ['a name of other case', GARDEN, named('FABRIKAM garden')],
    ['full-width letters', GARDEN, named('Ｆabrikam Garden')],
    ['the maker’s name in front', named('Loop'), named('Microsoft Loop')],
    ['a former name', ref('OrgLiveID', 'Microsoft Entra'), named('Identity Service')],
    ['Azure AD and Entra', named('Azure Active Directory'), named('Microsoft Entra ID')],
    ['Azure AD in short and an id', named('Azure AD'), ref('OrgLiveID', 'OrgLiveID')],
    ['Yammer and Viva Engage', named('Yammer'), named('Viva Engage')],
    ['Yammer with the maker’s name', ref('yammer', 'Yammer Enterprise'), named('Microsoft Viva Engage')],
    ['an id and a short name', ref('SharePoint', 'SharePoint Online'), named('Microsoft SharePoint')],
    ['OneDrive’s names', named('OneDrive for Business'), named('OneDrive')],
    ['OneDrive’s id', ref('OneDriveForBusiness', 'OneDriveForBusiness'), named('Microsoft OneDrive')],
    ['Office 365 and Microsoft 365', named('Office 365 suite'), ref('OSDPPlatform', 'Microsoft 365 suite')],
    ['Office 365 at the end', named('Flow in Office 365'), ref('MicrosoftFlowM365', '')],
    ['Office 365 in an unknown name', named('Garden for Office 365'), named('Garden for Microsoft 365')],
    ['the portal of old', named('Office 365 Portal'), named('Microsoft 365 Suite')],
  ];
  for (const [what, a, b] of same) {
    it(`knows ${what}`, () => {
      assert.ok(sameService(a, b));
      assert.ok(sameService(b, a));
    });
  }

  const different: readonly [string, ServiceRef, ServiceRef][] = [
    ['two known services', EXCHANGE, ref('SharePoint', 'SharePoint Online')],
    ['two unknown ones', ref('a', 'Garden'), ref('b', 'Shed')],
    ['services without names', ref('a', ''), ref('b', '')],
    ['names of signs alone', named('***'), named('???')],
    ['names of small words alone', ref('a', 'The'), ref('b', 'For')],
    ['Viva and Viva Engage', named('Microsoft Viva'), named('Viva Engage')],
    ['the Copilots', named('Microsoft Copilot (Microsoft 365)'), named('Microsoft Copilot (Power Platform)')],
    ['Power Apps and Power Apps in Microsoft 365', named('Power Apps'), named('Power Apps in Microsoft 365')],
    ['apps and apps on the web', named('Microsoft 365 apps'), named('Microsoft 365 for the web')],
  ];
  for (const [what, a, b] of different) it(`tells ${what} apart`, () => assert.ok(!sameService(a, b)));

  it('holds each service of the catalogue for one, under each of its names, however written', () => {
    const known = fc.constantFrom(...KNOWN_SERVICES);
    const name = known.chain((service) => fc.constantFrom(...service.names).map((each) => ({ service, each })));
    fc.assert(
      fc.property(name, fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), ({ service, each }, ways) => {
        const written = respelt(each, ways);
        const owner = KNOWN_SERVICES.find(({ names }) => names.includes(each));
        assert.ok(sameService(named(written), ref(owner!.id, owner!.id)), written);
        for (const other of KNOWN_SERVICES.filter(({ id }) => id !== service.id)) {
          assert.ok(!sameService(named(written), ref(other.id, other.names[0]!)), `${written}: ${other.id}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the names of one tenant', () => {
  it('finds the tenant’s service behind an issue’s name', () => {
    const names = makeServiceNames([EXCHANGE, GARDEN, ref('x1', 'Microsoft Entra')]);
    assert.equal(names.find(named('fabrikam  garden')), GARDEN);
    assert.equal(names.find(named('Azure AD'))?.id, 'x1');
    assert.equal(names.find(named('Shed')), undefined);
  });

  it('keeps apart what the list keeps apart, and still knows both by their own names', () => {
    const listed = [ref('OrgLiveID', 'Identity Service'), ref('entra', 'Microsoft Entra')];
    const names = makeServiceNames(listed);
    assert.ok(!names.same(listed[0]!, listed[1]!));
    assert.equal(names.find(named('Microsoft  Entra')), listed[1]);
    assert.equal(names.find(named('identity service')), listed[0]);
  });

  it('knows a service by the names it had before', () => {
    const park = ref('GardenId', 'Fabrikam Park');
    const names = makeServiceNames([park], [GARDEN]);
    assert.equal(names.find(named('Fabrikam Garden')), park);
    assert.ok(names.same(named('Fabrikam Garden'), named('Fabrikam Park')));
    assert.deepEqual(names.formsOf(named('Fabrikam Park')), ['Fabrikam Park', 'GardenId', 'Fabrikam Garden']);
  });

  it('follows a name to its newest owner', () => {
    const listed = [ref('a', 'Fabrikam Park'), ref('b', 'Fabrikam Garden')];
    const names = makeServiceNames(listed, [ref('a', 'Fabrikam Garden'), ref('c', 'Fabrikam Garden')]);
    assert.equal(names.find(named('Fabrikam Garden'))?.id, 'b');
    assert.equal(names.find(ref('c', 'c'))?.id, 'b');
    assert.ok(!names.same(listed[0]!, listed[1]!));
  });

  it('lets what replaced a service stand for it, where the tenant has only one of both', () => {
    const [viva, yammer] = [ref('Viva', 'Microsoft Viva'), ref('yammer', 'Viva Engage')];
    const relatives = (service: ServiceRef, listed: readonly ServiceRef[]) =>
      makeServiceNames(listed)
        .relativesOf(service)
        .map(({ id }) => id);
    assert.deepEqual(relatives(named('Yammer'), [EXCHANGE, viva]), ['Yammer', 'Viva']);
    assert.deepEqual(relatives(viva, [EXCHANGE, viva]), ['Viva', 'yammer']);
    assert.deepEqual(relatives(viva, [viva, yammer]), ['Viva']);
    assert.deepEqual(relatives(yammer, [viva, yammer]), ['yammer']);
    assert.deepEqual(relatives(yammer, []), ['yammer']);
    assert.deepEqual(relatives(named('Fabrikam Garden'), [viva]), ['Fabrikam Garden']);
  });

  it('is one relation: alike, both ways, and with equal keys', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\u00a0', '365', 'Office ', 'Teams'), maxLength: 4 });
    const service = fc.record({ id: text, name: text });
    fc.assert(
      fc.property(fc.array(service, { maxLength: 5 }), fc.array(service, { maxLength: 5 }), (listed, former) => {
        const names = makeServiceNames(listed, former);
        const all = [...listed, ...former];
        for (const a of all) {
          assert.ok(names.same(a, a) || (a.id.trim() === '' && a.name.trim() === ''));
          for (const b of all) {
            assert.equal(names.same(a, b), names.same(b, a));
            if (names.find(a)) assert.equal(names.same(a, b), names.find(a) === names.find(b));
          }
        }
      }),
    );
  });
});

describe('a list of services', () => {
  it('has each service once, as it came first', () => {
    const rows = [
      EXCHANGE,
      GARDEN,
      ref('exchange', 'Exchange Online'),
      ref('EXCHANGE ', ''),
      named('Fabrikam  Garden'),
    ];
    assert.deepEqual(
      oncePerService(
        rows,
        (row) => row,
        (first) => first,
      ),
      [EXCHANGE, GARDEN],
    );
    assert.deepEqual(distinctServices([EXCHANGE, named('exchange online'), GARDEN]), [EXCHANGE, GARDEN]);
  });

  it('shows names without odd blanks and marks', () => {
    assert.equal(plainName('\u00a0Fabrikam \t Gar\u200bden\ufeff '), 'Fabrikam Garden');
    assert.equal(plainName(undefined), '');
  });
});

/** The same name with another case and other blanks between its words. */
function respelt(name: string, ways: readonly number[]): string {
  const blanks = [' ', '  ', '\u00a0', ' \u200b'];
  const words = name.split(' ').map((word, at) => (ways[at % ways.length]! % 2 ? word.toUpperCase() : word));
  return words.reduce((text, word, at) => `${text}${blanks[ways[at % ways.length]!]!}${word}`);
}
