/**
 * The connector as its own process: `node test/fakes/connector/main.ts [port] [requests per second] [latency in ms] [varied]`,
 * `varied` being how deleted messages are answered. Prints its service URL as one line of JSON; SIGTERM or SIGINT ends it.
 */
import { startConnector } from './connector.ts';

const [port = '0', globalPerSecond = '50', latencyMs = '0', deleted] = process.argv.slice(2);
const connector = await startConnector({
  port: Number(port),
  globalPerSecond: Number(globalPerSecond),
  latencyMs: Number(latencyMs),
  ...(deleted === 'varied' && { deleted }),
});
process.stdout.write(`${JSON.stringify({ url: connector.url })}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void connector.close());
