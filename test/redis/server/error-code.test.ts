import assert from 'node:assert/strict';
import { needsNewConnection, redisCode } from '../../../src/redis/server/error-code.ts';

const NEW_CONNECTION: readonly [message: string, code: string][] = [
  ["READONLY You can't write against a read only replica.", 'READONLY'],
  [
    "ERR Error running script (call to f_0123): @user_script:7: @user_script: 7: -READONLY You can't write.",
    'READONLY',
  ],
  ['LOADING Redis is loading the dataset in memory', 'LOADING'],
  ["MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", 'MASTERDOWN'],
  ['NOREPLICAS Not enough good replicas to write.', 'NOREPLICAS'],
  ['NOAUTH Authentication required.', 'NOAUTH'],
  ['UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)', 'UNBLOCKED'],
];
const SAME_CONNECTION: readonly [message: string, code: string | undefined][] = [
  ["OOM command not allowed when used memory > 'maxmemory'. script: 1, on @user_script:1.", 'OOM'],
  ['MISCONF Errors writing to the AOF file: No space left on device', 'MISCONF'],
  ["NOPERM User bot has no permissions to run the 'eval' command", 'NOPERM'],
  ["ERR The user executing the script can't run this command or subcommand script: 1, on @user_script:1.", 'NOPERM'],
  ['MOVED 3999 127.0.0.1:6381', 'MOVED'],
  ['CLUSTERDOWN Hash slot not served', 'CLUSTERDOWN'],
  ["ERR unknown command 'SET', with args beginning with: 'a'", 'ERR'],
  ['WRONGTYPE Operation against a key holding the wrong kind of value', 'WRONGTYPE'],
  ['Command timed out', undefined],
  ['connect ECONNREFUSED 127.0.0.1:6379', undefined],
];

describe('an error of Redis', () => {
  for (const [message, code] of NEW_CONNECTION) {
    it(`${code} is known by its code and cured by a new connection: ${message.slice(0, 40)}`, () => {
      assert.equal(redisCode(new Error(message)), code);
      assert.ok(needsNewConnection(new Error(message)));
    });
  }

  for (const [message, code] of SAME_CONNECTION) {
    it(`${code ?? 'without a code'} needs no new connection: ${message.slice(0, 40)}`, () => {
      assert.equal(redisCode(new Error(message)), code);
      assert.ok(!needsNewConnection(new Error(message)));
    });
  }
});
