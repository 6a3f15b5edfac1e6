import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { withSettings } from '../../../scripts/setup/env-file.ts';
import { ConfigError, loadConfig, SETTINGS } from '../../../src/settings.ts';
import { TENANT } from '../../fakes/bot.ts';
import { anyText } from '../inputs.ts';
import { property } from '../property.ts';

const NAMES = Object.keys(SETTINGS.shape);
const NEEDED = { HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'token' };
const value = fc.oneof(
  anyText,
  fc.constantFrom('0', '1e9', TENANT, 'redis://:canary@h', 'https://canary.example/', ',', '%zz'),
);
const given = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 6 });

/** A secret as people paste it: one line that can be seen. */
const secret = anyText.filter((text) => /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) && text.trim() === text && text !== '');
const NO_QUOTES_LEFT = /'.*`.*"|'.*".*`|`.*'.*"|`.*".*'|".*'.*`|".*`.*'/;

export const SETTINGS_AND_FILES = [
  property('settings', 'are taken, or refused by name and never by value', given, (env) => {
    try {
      loadConfig({ ...NEEDED, ...env }, () => assert.fail('no file'));
    } catch (error) {
      assert.ok(error instanceof ConfigError, String(error));
      for (const problem of error.problems) {
        assert.match(problem, /^[A-Za-z_]+: /);
        for (const text of Object.values(env)) if (text.length > 12) assert.ok(!problem.includes(text), problem);
      }
    }
  }),
  property(
    'settings files',
    'give back what was written to them, and leave the rest',
    fc.dictionary(fc.constantFrom('MicrosoftAppPassword', 'REDIS_URL', 'APP_NAME'), secret, { maxKeys: 3 }),
    (changes) => {
      if (Object.values(changes).some((each) => NO_QUOTES_LEFT.test(each))) return;
      const before = '# comment\nPORT=1\n#REDIS_URL=\nMicrosoftAppPassword="old"\n';
      assert.deepEqual(
        { ...parseEnv(withSettings(before, changes)) },
        { PORT: '1', MicrosoftAppPassword: 'old', ...changes },
      );
    },
  ),
];
