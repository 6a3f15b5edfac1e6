/**
 * A process to be killed: it takes deliveries and never finishes one, and prints a line for each that it began.
 * `node test/redis/stuck-worker.ts <redis url> <prefix>`
 */
import { connectForAnswers, connectForWork } from '../../src/redis/connection.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { makeWorkQueue } from '../../src/redis/work-queue.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

const [url = '', prefix = ''] = process.argv.slice(2);
const log = makeRecordingLog();
const urls = [url];
const redis = connectForAnswers({ urls, log });
makeWorkQueue({ redis, connect: () => connectForWork({ urls, log }), prefix, tenantIds: [TENANT], log }).work({
  deliver: ({ issueId }) => {
    process.stdout.write(`began ${issueId}\n`);
    return Promise.withResolvers<undefined>().promise;
  },
  fanOut: () => Promise.resolve(),
  notify: () => Promise.resolve(undefined),
  task: () => Promise.resolve(),
});
