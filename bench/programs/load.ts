/** Asks a bot over HTTP, by autocannon, in a process of its own so that its work is not counted as the bot's. */
import autocannon from 'autocannon';
import { activityOf, type Load, type Loaded } from '../kit/load.ts';

process.on('message', (load: Load) => void run(load).then((loaded) => process.send?.(loaded)));
process.on('disconnect', () => process.exit());
process.send?.({ url: '' });

/** No two generators ask for the same person: the bot answers an activity once, whichever process it comes to. */
let asked = process.pid * 10_000_000;

async function run(load: Load): Promise<Loaded> {
  const { url, question, others = [], seconds, answers: amount, callers, expects } = load;
  let [answers, bytes] = [0, 0];
  let wrong: string | undefined;
  const asking = (text: string): autocannon.Request => ({
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    setupRequest: (request) => ({ ...request, body: activityOf(text, (asked += 1)) }),
    onResponse: (status, body) => {
      answers += 1;
      bytes += body.length;
      if (status !== 200 || expects.some((part) => !body.includes(part))) wrong ??= `${status} ${body}`;
    },
  });
  const result = await autocannon({
    url,
    connections: callers,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [question, ...others].map(asking),
  });
  const { latency, duration, errors } = result;
  if (errors > 0) wrong ??= `${errors} requests failed`;
  const facts = { perSecond: answers / duration, p50Ms: latency.p50, p99Ms: latency.p99 };
  return { ...facts, answers, bytes: Math.round(bytes / Math.max(1, answers)), ...(wrong !== undefined && { wrong }) };
}
