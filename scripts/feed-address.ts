/** `npm run feed-address`: the address of a feed for readers that can send no token. Changes nothing. */
import { text } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { wrongSettings } from '../src/lib/program/wrong-settings.ts';
import { keyOfFeed } from '../src/served/feed/key.ts';
import { ConfigError, loadConfig, readEnvironment, watchedTenants, type Config } from '../src/settings.ts';

const { options, operands } = readCommandLine({
  call: 'npm run feed-address',
  does: 'Prints the address of an Atom feed with a key in it, for feed readers that can send no token. Whoever has the address reads the feed, so treat it as a secret. Changes nothing.',
  options: {
    service: text('only these services, with commas, as people write them', 'NAMES'),
    kind: text('only these: incident, advisory, message, with commas', 'KINDS'),
  },
  operands: { name: 'TENANT', help: 'the tenant’s id' },
  settings: { API_FEED_SECRET: 'signs the key; without it there are no such addresses' },
  note: 'A new API_FEED_SECRET ends all addresses that were given out. See docs/served-api.md.',
});

const config = configured();
if (config) print(config);

function configured(): Config | undefined {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    fail(wrongSettings(error.problems, '.env.example').trimEnd());
    return undefined;
  }
}

function print(settings: Config): void {
  const { feedSecret } = settings.api;
  const tenants = watchedTenants(settings);
  const [tenant = tenants[0] ?? '', ...more] = operands.map((id) => id.toLowerCase());
  if (feedSecret === undefined) fail('API_FEED_SECRET is not set: see .env.example.');
  else if (more.length > 0 || !tenants.includes(tenant)) fail(`Name one of: ${tenants.join(', ')}`);
  else printFeed(feedSecret, tenant);
}

function printFeed(feedSecret: string, tenant: string): void {
  const query = new URLSearchParams();
  for (const name of ['service', 'kind'] as const) if (options[name]) query.append(name, options[name]);
  query.append('key', keyOfFeed(feedSecret, tenant, query));
  console.log(`/feed/${tenant}.atom?${query.toString()}`);
  console.error('Put https:// and the host name of the served API before it.');
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
