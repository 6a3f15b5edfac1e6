/** Asks a server for one address over and over, by autocannon, in a process of its own so that its work is not the server's. */
import autocannon from 'autocannon';
import type { GetLoad, GotLoad } from '../kit/served/get-load.ts';

process.on('message', (load: GetLoad) => void run(load).then((got) => process.send?.(got)));
process.on('disconnect', () => process.exit());
process.send?.({ url: '' });

async function run({ url, headers, seconds, callers, perSecond, status, body }: GetLoad): Promise<GotLoad> {
  let answers = 0;
  let wrong: string | undefined;
  const onResponse = (given: number, text: string) => {
    answers += 1;
    if (given !== status || (body !== undefined && text !== body)) wrong ??= `${given} ${text.slice(0, 300)}`;
  };
  const { latency, duration, errors } = await autocannon({
    ...{ url, connections: callers, duration: seconds },
    ...(perSecond !== undefined && { overallRate: Math.round(perSecond) }),
    requests: [{ method: 'GET', headers, onResponse }],
  });
  if (errors > 0) wrong ??= `${errors} requests failed`;
  if (answers === 0) wrong ??= 'nothing was answered';
  return { perSecond: answers / duration, p99Ms: latency.p99, ...(wrong !== undefined && { wrong }) };
}
