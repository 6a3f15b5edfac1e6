import assert from 'node:assert/strict';
import { DAY, MINUTE } from '../../../src/domain/instant.ts';
import { makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';

const THING = { id: 'ThingId', name: 'Fabrikam Thing' };
const open = anIssue({ id: 'TH1', service: THING, resolved: false });

/** For an hour a reading is fresh; then the source is asked again. */
function asking() {
  return makeAsking(makeFakeSource({ issues: [open] }), { freshForMs: 60 * MINUTE });
}

describe('what several questions need of the same readings', () => {
  it('is the identical list of services and the identical overview', async () => {
    const { app, clock } = asking();
    const [services, overview] = [await app.listServices(TENANT), await app.getOverview(TENANT)];
    clock.advance(MINUTE);
    assert.equal((await app.listServices(TENANT)).value, services.value);
    assert.equal((await app.getOverview(TENANT)).value, overview.value);
  });

  it('is another once the source says something else', async () => {
    const { app, clock, source } = asking();
    const names = async () => (await app.listServices(TENANT)).value.map(({ name }) => name);
    assert.ok((await names()).includes(THING.name));
    source.tenant.issues = [anIssue()];
    clock.advance(60 * MINUTE);
    assert.ok(!(await names()).includes(THING.name));
  });

  it('forgets a service on the day on which its last issue is too old, though nothing else changed', async () => {
    const { app, clock, source } = makeAsking(makeFakeSource(), { freshForMs: 100 * DAY });
    source.tenant.issues = [{ ...open, resolved: true, modifiedAt: NOON }];
    const knows = async () => (await app.listServices(TENANT)).value.some(({ id }) => id === THING.id);
    clock.advance(90 * DAY);
    assert.ok(await knows());
    clock.advance(DAY);
    assert.ok(!(await knows()));
  });
});
