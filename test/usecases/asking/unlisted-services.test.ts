import assert from 'node:assert/strict';
import { anIssue, aService, EXCHANGE, makeFakeSource, SHAREPOINT, TEAMS } from '../../fakes/health-source.ts';
import { aReader, makeAsking, TENANT } from '../../fakes/asking.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';
import { overviewCard } from '../../../cards/overview.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import { MINUTE } from '../../../src/domain/instant.ts';
import { exactMatch, matchService } from '../../../src/domain/naming/match-service.ts';

const SUITE = { id: 'OSDPPlatform', name: 'Microsoft 365 suite' };
const LISTED = [EXCHANGE, TEAMS, SHAREPOINT];

/** A tenant whose list lacks the services of `issues`. */
function asking(issues: readonly Issue[], services = LISTED) {
  const names = makeFakeNameStore();
  const source = makeFakeSource({ services, issues: [...issues] });
  // As the APIs do it: the status of a service is their own word.
  source.currentStatus = () =>
    Promise.resolve(
      services.map(({ id, name }) => ({
        service: { id, name },
        status: 'serviceOperational',
        statusText: 'serviceOperational',
        features: [],
        issueIds: [],
      })),
    );
  return { ...makeAsking(source, { names }), names };
}

async function overviewOf(issues: readonly Issue[], services = LISTED) {
  const { app } = asking(issues, services);
  return (await app.getOverview(TENANT)).value.map(({ health, incidents, advisories }) => {
    const ids = [...incidents, ...advisories].map(({ id }) => id);
    return [health.service.name, health.status, ids.join()].join(' · ').replace(/ · $/, '');
  });
}

const ofSuite = (changes: Partial<Issue> = {}) => anIssue({ id: 'MO1', service: SUITE, ...changes });

describe('an open issue that a service’s status names', () => {
  it('counts for that service, though it is another’s', async () => {
    const { app, source } = asking([anIssue({ id: 'SP1', service: SHAREPOINT })]);
    const all = await source.currentStatus();
    source.currentStatus = () => Promise.resolve(all.map((health) => ({ ...health, issueIds: ['SP1', 'SP2'] })));
    const lines = (await app.getOverview(TENANT)).value;
    assert.deepEqual(
      lines.map(({ incidents }) => incidents.map(({ id }) => id)),
      LISTED.map(() => ['SP1']),
    );
  });
});

describe('a service that only issues name', () => {
  it('is in the overview with its open issues, as ill as the worst of them', async () => {
    const issues = [
      ofSuite({ id: 'MO1', classification: 'advisory', status: 'investigating' }),
      ofSuite({ id: 'MO2', status: 'serviceInterruption', service: { id: 'x', name: 'Office 365 Portal' } }),
      ofSuite({ id: 'MO3', resolved: true, service: { id: 'Old', name: 'Old' } }),
    ];
    const lines = await overviewOf(issues);
    assert.deepEqual([lines[0], lines.length], ['Microsoft 365 suite · serviceInterruption · MO2,MO1', 4]);
  });

  it('keeps the card from saying that all is healthy', async () => {
    const { app } = asking([ofSuite()]);
    const { summary } = overviewCard(await app.getOverview(TENANT), aReader());
    assert.match(summary, /^1 service has an incident: Microsoft 365 suite\./);
  });

  it('can be asked for, by any of its names', async () => {
    const { app } = asking([ofSuite()]);
    const listed = (await app.listServices(TENANT)).value.find(({ id }) => id === SUITE.id);
    assert.ok(listed);
    for (const service of [listed, SUITE, { id: 'Office 365 Portal', name: 'Office 365 Portal' }]) {
      const { health, openIssues, week } = (await app.getServiceStatus(TENANT, service)).value;
      assert.deepEqual([health.service, health.status], [SUITE, 'serviceDegradation']);
      assert.deepEqual([openIssues.map(({ id }) => id), week.at(-1)?.status], [['MO1'], 'serviceDegradation']);
      const filter = { classification: 'incident', state: 'open', service } as const;
      assert.deepEqual(
        (await app.listIssues(TENANT, filter)).value.issues.map(({ id }) => id),
        ['MO1'],
      );
    }
  });

  it('has a history of the days on which it had an issue; of the others nothing is known', async () => {
    const { app } = asking([
      ofSuite({ startedAt: '2031-04-29T08:00:00.000Z', resolved: true, endedAt: '2031-04-30T08:00:00.000Z' }),
    ]);
    const { days, issues } = (await app.getHistory(TENANT, SUITE, 7)).value;
    assert.deepEqual(
      days.map(({ status }) => status),
      [...Array<string>(4).fill('unknown'), 'serviceDegradation', 'serviceDegradation', 'unknown'],
    );
    assert.deepEqual(
      issues.map(({ id }) => id),
      ['MO1'],
    );
  });

  it('is not called healthy once its issues are over: nothing is known of it', async () => {
    const { app } = asking([ofSuite({ resolved: true })]);
    assert.equal((await app.getServiceStatus(TENANT, SUITE)).value.health.status, 'unknown');
    assert.deepEqual(
      await overviewOf([ofSuite({ resolved: true })]),
      LISTED.map(({ name }) => `${name} · serviceOperational`).sort(),
    );
  });

  it('is forgotten when its last issue is old, and is no reason to fail where issues cannot be read', async () => {
    const { app, source } = asking([ofSuite({ resolved: true, modifiedAt: '2031-01-01T00:00:00.000Z' })]);
    assert.equal((await app.listServices(TENANT)).value.length, 3);
    const other = makeFakeSource({ services: LISTED, issues: [ofSuite()] });
    other.failWith = (asked) => (asked === 'listIssues' ? new HealthError('source-failed', '500') : undefined);
    assert.equal((await makeAsking(other).app.listServices(TENANT)).value.length, 3);
    assert.ok(source);
  });

  it('can be subscribed to and muted, and is shown by its name', async () => {
    const { app } = asking([ofSuite()]);
    const reader = aReader();
    const target = { type: 'service', id: SUITE.id } as const;
    const words = { targets: [target], kinds: ['incidents'], moments: ['new'] } as const;
    const { services, openNow } = await app.subscribe(reader, words);
    assert.ok(services.some(({ id, name }) => id === SUITE.id && name === SUITE.name));
    assert.deepEqual(
      openNow?.value.map(({ id }) => id),
      ['MO1'],
    );
    const { mute } = await app.mute(reader, { subject: target, milliseconds: 3_600_000 });
    assert.equal(mute.subject.id, SUITE.id);
  });
});

describe('open issues', () => {
  const spellings: readonly ServiceRef[] = [
    { id: 'exchange', name: 'Exchange Online' },
    { id: 'Exchange  Online', name: 'Exchange\u00a0Online' },
    { id: 'Microsoft Exchange', name: 'Microsoft Exchange' },
  ];
  for (const service of spellings) {
    it(`of "${service.name}" (${service.id}) count for Exchange, which is then not called healthy`, async () => {
      const [first, ...others] = await overviewOf([anIssue({ service })]);
      assert.deepEqual([first, others.length], ['Exchange Online · serviceDegradation · EX20119', 2]);
    });
  }

  it('of several services count for each', async () => {
    const lines = await overviewOf([anIssue({ otherServices: [TEAMS, SUITE] })]);
    assert.deepEqual(lines.filter((line) => line.endsWith('EX20119')).length, 3);
  });

  it('that are advisories leave the status as the API tells it', async () => {
    const lines = await overviewOf([anIssue({ classification: 'advisory' })]);
    assert.ok(lines.includes('Exchange Online · serviceOperational · EX20119'));
  });

  it('stay with their service when it is renamed', async () => {
    const garden = aService('GardenId', 'Fabrikam Garden');
    const { app, names, clock } = asking(
      [anIssue({ service: { id: garden.name, name: garden.name } })],
      [aService('GardenId', 'Fabrikam Park')],
    );
    await names.learn(TENANT, [garden], '2031-04-01T00:00:00.000Z');
    await names.learn(TENANT, [aService('GardenId', 'Fabrikam Park')], clock());
    const lines = (await app.getOverview(TENANT)).value;
    assert.deepEqual(
      lines.map(({ health, incidents }) => [health.service.name, incidents.length]),
      [['Fabrikam Park', 1]],
    );
    const service = lines[0]?.health.service;
    const found = await app.listIssues(TENANT, {
      classification: 'incident',
      state: 'open',
      ...(service && { service }),
    });
    assert.equal(found.value.issues.length, 1);
    assert.equal((await app.getHistory(TENANT, service ?? garden, 7)).value.days.at(-1)?.status, 'serviceDegradation');
  });
});

describe('a service that was renamed', () => {
  const garden = aService('GardenId', 'Fabrikam Garden');
  const park = aService('GardenId', 'Fabrikam Park');

  it('is found by the name that only this tenant’s list ever had', async () => {
    const { app, names, clock } = asking([], [park, EXCHANGE]);
    const before = (await app.listServices(TENANT)).value;
    assert.notEqual(matchService('fabrikam garden', before).found, 'one');
    await names.learn(TENANT, [garden], '2031-04-01T00:00:00.000Z');
    clock.advance(MINUTE);
    const after = (await app.listServices(TENANT)).value;
    const match = exactMatch('fabrikam garden', after);
    assert.equal(match?.found === 'one' && match.service.name, 'Fabrikam Park');
  });

  it('leaves its old name to the service that has it now', async () => {
    const successor = aService('NewGardenId', 'Fabrikam Garden');
    const { app, names } = asking([], [park, successor]);
    await names.learn(TENANT, [garden], '2031-04-01T00:00:00.000Z');
    const match = exactMatch('fabrikam garden', (await app.listServices(TENANT)).value);
    assert.equal(match?.found === 'one' && match.service.id, 'NewGardenId');
  });
});

describe('a subscription that was written under an old name', () => {
  it('is shown, taken away and muted under the new one', async () => {
    const names = makeFakeNameStore();
    await names.learn(TENANT, [aService('GardenId', 'Fabrikam Garden')], '2031-04-01T00:00:00.000Z');
    const park = aService('GardenId', 'Fabrikam Park');
    await names.learn(TENANT, [park], '2031-05-01T00:00:00.000Z');
    const asked = makeAsking(makeFakeSource({ services: [park] }), {});
    const subscribing = { ...asked.ports.subscribing!, names };
    const { app, subscriptions } = { ...makeAsking(asked.source, { subscribing }), subscriptions: asked.subscriptions };
    const reader = aReader();
    const setBy = { setBy: { id: 'ada', name: 'Ada' }, setAt: reader.now };
    const want = (id: string) =>
      ({ target: { type: 'service', id }, kinds: ['incidents'], moments: ['new'], ...setBy }) as const;
    await subscriptions.update(TENANT, 'a:1', () => ({
      conversation: reader.conversation!,
      wants: [want('Fabrikam Garden'), want('fabrikam park'), want('Identity Service')],
      mutes: [{ subject: { type: 'service', id: 'Fabrikam Garden' }, until: '2031-06-01T00:00:00.000Z', ...setBy }],
      follows: [],
    }));
    const { subscription, services } = await app.listSubscriptions(reader);
    assert.deepEqual(
      subscription?.wants.map(({ target }) => 'id' in target && target.id),
      ['GardenId', 'OrgLiveID'],
    );
    assert.equal(services.find(({ id }) => id === 'GardenId')?.name, 'Fabrikam Park');
    const { ended } = await app.unmute(reader, { type: 'service', id: 'GardenId' });
    assert.equal(ended.length, 1);
    const { lost } = await app.unsubscribe(reader, { targets: [{ type: 'service', id: 'GardenId' }] });
    assert.ok(lost);
    assert.deepEqual(
      (await subscriptions.get(TENANT, 'a:1'))?.wants.map(({ target }) => 'id' in target && target.id),
      ['OrgLiveID'],
    );
  });
});
