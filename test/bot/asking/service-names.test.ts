import assert from 'node:assert/strict';
import { commands } from '../../../bot/commands/index.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { FAMILIES, KNOWN_SERVICES, nameKey } from '../../../src/domain/naming/catalogue.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import type { Target } from '../../../src/domain/subscription/subscription.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { aReader, makeAsking } from '../../fakes/asking.ts';
import { aService } from '../../fakes/health-source.ts';

const reader = aReader();

/** Thrown with what a use case was asked about: drawing cards for some ten thousand answers would take minutes. */
class Asked extends Error {
  readonly about: string;
  constructor(about: string) {
    super(about);
    this.about = about;
  }
}

function setUp(services: readonly Service[]) {
  const asked = (about: string) => Promise.reject(new Asked(about));
  const targets = (each: readonly Target[] = []) =>
    asked(each.map((target) => (target.type === 'all' ? 'all' : target.id)).join(' + ') || 'nothing');
  const app: UseCases = {
    ...makeAsking().app,
    listServices: () => Promise.resolve({ value: services, readAt: reader.now, stale: false }),
    listSubscriptions: () => Promise.resolve({ subscription: undefined, services, undelivered: 0 }),
    getOverview: () => asked('nothing'),
    getServiceStatus: (_, { id }) => asked(id),
    getHistory: (_, { id }, when) => {
      const days = typeof when === 'number' ? when : when.days;
      return asked(days === 30 ? id : `${id} for ${days} days`);
    },
    getAvailability: (_, { services: each }) => asked(each.map(({ id }) => id).join(' + ')),
    listIssues: (_, { service }) => asked(service?.id ?? 'nothing'),
    listAnnouncements: (_, { service }) => asked(service?.id ?? 'nothing'),
    subscribe: (_, words) => targets(words.targets),
    unsubscribe: (_, words) => targets(words.targets),
    mute: (_, { subject, milliseconds }) =>
      asked(milliseconds === 4 * 3_600_000 ? subject.id : `${subject.id} for ${milliseconds}`),
    unmute: (_, subject) => asked(subject?.id ?? 'nothing'),
  };
  return makeRouter({ app, commands });
}

/** The command lines on a card. */
function asksOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'ask' in value && typeof value.ask === 'string' ? [value.ask] : [];
  return [...own, ...Object.values(value).flatMap(asksOf)];
}

/** The ids that a line leads to, or the lines offered if the answer asks which. */
async function heard(router: ReturnType<typeof setUp>, line: string): Promise<readonly string[]> {
  try {
    const { answer } = await router.answer(line, reader);
    return asksOf(answer.data);
  } catch (error) {
    if (error instanceof Asked) return [error.about];
    throw error;
  }
}

const COMMANDS = [
  ...['status', 'history', 'incidents', 'advisories', 'messages', 'maintenance'],
  ...['subscribe', 'unsubscribe', 'mute', 'unmute'],
];

const QUOTES = ['""', '“”', "''"] as const;

/** A name as people write it. Each command gets one kind of quotes, so all kinds are tested. */
function spellings(name: string, at: number): string[] {
  const [open = '', close = ''] = QUOTES[at % QUOTES.length] ?? '';
  return [name, `${open}${name}${close}`, name.toUpperCase(), name.toLowerCase()];
}

/** Lines that name a service, each with its command. */
function linesFor(name: string): { readonly command: string; readonly line: string }[] {
  const bare = COMMANDS.flatMap((command, at) =>
    spellings(name, at).map((spelt) => ({ command, line: `${command} ${spelt}` })),
  );
  return [
    ...bare,
    { command: 'history', line: `history ${name} 30d` },
    { command: 'incidents', line: `incidents for ${name} all 7d` },
    { command: 'mute', line: `mute ${name} 4h` },
    { command: 'mute', line: `mute ${name} for 4 hours` },
    { command: 'subscribe', line: `subscribe ${name} incidents` },
    { command: 'subscribe', line: `please subscribe this channel to ${name}` },
  ];
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Lines that did not lead to the service they name, with what they led to. */
async function failures(services: readonly Service[], named: readonly Named[]): Promise<string[]> {
  const router = setUp(services);
  const failed: string[] = [];
  for (const { id, names } of named) {
    for (const name of new Set(names)) {
      const owners = named.filter((each) => each.names.some((other) => nameKey(other) === nameKey(name)));
      for (const { command, line } of linesFor(name)) {
        const got = await heard(router, line);
        const isRight = owners.length > 1 ? offers(got, `${command} ${id}`) : got.length === 1 && got[0] === id;
        if (!isRight) failed.push(`${line} → ${got.join(' | ')}, not ${id}`);
      }
    }
  }
  return failed;
}

/** Whether the answer asks which, and one of its lines is this one, perhaps with more words. */
function offers(asks: readonly string[], line: string): boolean {
  return asks.length > 1 && asks.some((ask) => ask === line || ask.startsWith(`${line} `));
}

/**
 * Names of a tenant's own services, made of words that the commands use or ignore. A name with a comma is the
 * exception: a comma separates a list, and "power apps, microsoft 365" must not become "Power Apps in Microsoft 365".
 * Its id finds it.
 */
const OWN = [
  'Contoso Alerts for this Channel',
  'Only Just Services',
  'Everything Hub',
  'New Updates Portal',
  'Contoso Message Center',
  'Please Help Me',
  'All Resolved Reports',
  'Incident Report',
  'Last Month',
  'Page 2',
  'Open Incidents and Advisories',
  'Contoso 30 Days',
  "Driver's Portal",
];

describe('the names of services', () => {
  it('find each service of the catalogue in every command', async () => {
    const services = KNOWN_SERVICES.map(({ id, names: [name = id] }) => aService(id, name));
    const named = KNOWN_SERVICES.map(({ id, names, aliases }) => ({ id, names: [id, ...names, ...aliases] }));
    const failed = await failures(services, named);
    assert.equal(failed.length, 0, `${failed.length} lines failed:\n${failed.join('\n')}`);
  }).timeout(10_000);

  it('find each service that is not in the catalogue, whatever its words mean elsewhere', async () => {
    const own = OWN.map((name, at) => aService(`own-${at}`, name));
    const services = [...own, aService('Exchange', 'Exchange Online'), aService('microsoftteams', 'Microsoft Teams')];
    const failed = await failures(
      services,
      own.map(({ id, name }) => ({ id, names: [id, name] })),
    );
    assert.equal(failed.length, 0, `${failed.length} lines failed:\n${failed.join('\n')}`);
  });

  const catalogue = setUp(KNOWN_SERVICES.map(({ id, names: [name = id] }) => aService(id, name)));
  for (const [line, ids] of [
    ['subscribe "Microsoft 365 Copilot Chat"', 'CopilotChat'],
    ['subscribe Microsoft 365 for the web, chat and "Windows 365"', 'officeonline + microsoftteams + Windows 365'],
    ['subscribe exchange chat', 'Exchange + microsoftteams'],
    ['subscribe this chat to exchange', 'Exchange'],
    // The ids of Intune's issues begin with "IT", but it is not a name of Intune.
    ['notify us of it', 'nothing'],
    ['status of it', 'nothing'],
    ['status office 365', 'nothing'],
    ['subscribe office 365', 'all'],
    ['subscribe power platform', 'Power Platform'],
    ['subscribe power platform family', 'power platform'],
    ['unsubscribe security', 'security'],
  ] as const) {
    it(`in "${line}" lead to ${ids}`, async () => assert.equal((await heard(catalogue, line))[0], ids));
  }

  it('find a family by its name on cards', async () => {
    for (const id of FAMILIES) {
      for (const line of [
        commandLine.subscribe({ type: 'family', id }),
        commandLine.unsubscribe({ type: 'family', id }),
      ]) {
        assert.deepEqual(await heard(catalogue, line), [id]);
      }
    }
  });
});
