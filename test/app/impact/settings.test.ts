import assert from 'node:assert/strict';
import { ConfigError, impactOf, loadConfig } from '../../../src/main.ts';

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

  describe('of each tenant, where TENANTS_FILE names them', () => {
    const [CONTOSO, FABRIKAM] = ['11111111-2222-4333-8444-555555555555', '22222222-2222-4333-8444-555555555555'];
    const APP = { MicrosoftAppId: '7c6c2a51-0f5e-4d2f-9d3b-6a5b0f3f1c11', MicrosoftAppPassword: 'bot-secret' };
    const load = (fabrikam: object, env: Record<string, string> = {}) =>
      loadConfig({ ...APP, TENANTS_FILE: 'tenants.json', ...env }, () =>
        JSON.stringify([{ id: CONTOSO }, { id: FABRIKAM, ...fabrikam }]),
      );

    it('is its own, and what it leaves out is as for all', () => {
      const config = load({ earlyWarningPeople: 20, serviceActivity: 'on' }, { EARLY_WARNING_MINUTES: '15' });
      assert.deepEqual(impactOf(config, CONTOSO), {
        serviceActivity: false,
        earlyWarning: { people: 5, withinMs: 900_000 },
      });
      assert.deepEqual(impactOf(config, FABRIKAM), {
        serviceActivity: true,
        earlyWarning: { people: 20, withinMs: 900_000 },
      });
      const other = load({ earlyWarningMinutes: 60, serviceActivity: 'off' }, { SERVICE_ACTIVITY: 'on' });
      assert.equal(impactOf(other, CONTOSO).serviceActivity, true);
      assert.deepEqual(impactOf(other, FABRIKAM), {
        serviceActivity: false,
        earlyWarning: { people: 5, withinMs: 3_600_000 },
      });
    });

    it('must be as large as for all, and is named with its place', () => {
      const problemsOf = (fabrikam: object) => {
        try {
          load(fabrikam);
          return [];
        } catch (error) {
          assert.ok(error instanceof ConfigError);
          return error.problems;
        }
      };
      assert.deepEqual(problemsOf({ earlyWarningPeople: 2, earlyWarningMinutes: 7.5, serviceActivity: 'yes' }), [
        'TENANTS_FILE[1].serviceActivity: must be one of on, off',
        'TENANTS_FILE[1].earlyWarningPeople: must be at least 3',
        'TENANTS_FILE[1].earlyWarningMinutes: must be a whole number from 5 to 120',
      ]);
    });
  });
});
