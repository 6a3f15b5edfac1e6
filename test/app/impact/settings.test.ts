import assert from 'node:assert/strict';
import { loadConfig } from '../../../src/main.ts';

const LOCAL = { HEALTH_TENANT_ID: '11111111-2222-4333-8444-555555555555', HEALTH_ACCESS_TOKEN: 'token' };

describe('what is enough to warn of', () => {
  it('is five people within half an hour, or as EARLY_WARNING_PEOPLE and EARLY_WARNING_MINUTES say', () => {
    assert.deepEqual(loadConfig(LOCAL).earlyWarning, { people: 5, withinMs: 1_800_000 });
    const set = { ...LOCAL, EARLY_WARNING_PEOPLE: '20', EARLY_WARNING_MINUTES: '15' };
    assert.deepEqual(loadConfig(set).earlyWarning, { people: 20, withinMs: 900_000 });
  });

  it('has nothing to do with telemetry, which is read only with SERVICE_ACTIVITY=on', () => {
    assert.equal(loadConfig(LOCAL).serviceActivity, false);
    assert.equal(loadConfig({ ...LOCAL, SERVICE_ACTIVITY: 'on' }).serviceActivity, true);
  });

  it('is never one person or two, nor a fraction', () => {
    for (const [name, value] of Object.entries({ EARLY_WARNING_PEOPLE: '2', EARLY_WARNING_MINUTES: '7.5' })) {
      assert.throws(
        () => loadConfig({ ...LOCAL, [name]: value }),
        ({ problems }: { readonly problems: readonly string[] }) => /must be a (?:whole )?number/.test(problems.join()),
      );
    }
  });
});
