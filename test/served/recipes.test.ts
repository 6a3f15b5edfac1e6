import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { query, type JsonValue } from 'jsonpath-rfc9535';
import { parse } from 'yaml';
import { z } from 'zod';
import { severityGroup, STATUSES } from '../../src/domain/health/status.ts';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { statusEnum } from '../../src/served/servicecomms/words.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startServedWorld, TENANT, type ServedWorld } from './world.ts';

const read = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'recipes', name), 'utf8');
const STATUS = `/api/v1.0/${TENANT}/ServiceComms/CurrentStatus`;

const steps = z.array(z.object({ type: z.string(), parameters: z.array(z.string()) }));
const item = z.object({
  ...{ uuid: z.string(), type: z.string(), key: z.string(), preprocessing: steps.default([]) },
  master_item: z.object({ key: z.string() }).optional(),
});
const trigger = z.object({ uuid: z.string(), expression: z.string() });
const script = item.extend({
  params: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
});
const rule = item.extend({
  item_prototypes: z.array(item.extend({ trigger_prototypes: z.array(trigger).default([]) })),
  lld_macro_paths: z.array(z.object({ lld_macro: z.string(), path: z.string() })),
});
const template = z.object({
  ...{ uuid: z.string(), template: z.string(), discovery_rules: z.tuple([rule]) },
  items: z.tuple([script, item.extend({ triggers: z.array(trigger) })]),
  macros: z.array(z.object({ macro: z.string(), value: z.string().optional(), type: z.string().optional() })),
});
const zabbixExport = z.object({
  zabbix_export: z.object({ version: z.literal('7.0'), templates: z.tuple([template]) }),
});
const sensor = z.object({
  unique_id: z.string(),
  json_attributes_path: z.string().optional(),
  json_attributes: z.array(z.string()).default([]),
});
const homeAssistant = z.object({
  rest: z.array(z.object({ resource: z.url(), sensor: z.array(sensor), headers: z.record(z.string(), z.string()) })),
});

/** What a path finds; Zabbix adds functions to the end of one. */
function found(answer: JsonValue, whole: string): unknown {
  const [, plain = '', functions = ''] = /^(.*?)((?:\.\w+\(\))*)$/.exec(whole) ?? [];
  const isDefinite = !plain.includes('?');
  const all = query(answer, plain);
  return functions
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (value, name) => {
        assert.ok(Array.isArray(value), whole);
        return name === 'first()' ? (value[0] as unknown) : value.length;
      },
      isDefinite ? all[0] : all,
    );
}

describe('the recipes for monitors', () => {
  let world: ServedWorld;
  let answer: JsonValue;
  let body: string;
  before(async () => {
    const isTenant = (name: string, id: string) => Promise.resolve(name === id);
    world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: 60_000 })],
    });
    await world.polled(makeFakeSource({ issues: [anIssue()] }));
    body = await (await world.get(STATUS)).text();
    answer = JSON.parse(body) as JsonValue;
  });
  after(() => world.close());

  describe('for Zabbix', () => {
    const [{ items, discovery_rules: rules, macros, ...rest }] = zabbixExport.parse(parse(read('zabbix.yaml')))
      .zabbix_export.templates;
    const [master, count] = items;
    const [{ item_prototypes: prototypes, ...discovery }] = rules;

    it('has ids as Zabbix takes them, each once', () => {
      const ids = [...read('zabbix.yaml').matchAll(/uuid: (\S+)/g)].map(([, id]) => id!);
      for (const id of ids) assert.match(id, /^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
      assert.equal(new Set(ids).size, ids.length);
    });

    it('makes one request, from which everything else comes', () => {
      for (const each of [count, discovery, ...prototypes])
        assert.deepEqual([each.type, each.master_item?.key], ['DEPENDENT', master.key]);
      for (const { expression } of [...count.triggers, ...prototypes.flatMap((each) => each.trigger_prototypes)]) {
        const key = /\(\/([^/]+)\/([^,)]+)[,)]/.exec(expression);
        assert.equal(key?.[1], rest.template);
        assert.ok([count.key, ...prototypes.map((each) => each.key)].includes(key[2]!), expression);
      }
    });

    it('gets a token, and with it the status, by macros that there are', () => {
      const names = new Set(macros.map(({ macro }) => macro));
      for (const { value } of master.parameters) assert.ok(names.has(value), value);
      assert.equal(macros.find(({ macro }) => macro.includes('SECRET'))?.type, 'SECRET_TEXT');
      const sent = runScript(master.params, body);
      assert.deepEqual(sent.posted, [
        `https://entra/${TENANT}/oauth2/v2.0/token`,
        'grant_type=client_credentials&client_id=zabbix&client_secret=a%26b&scope=https%3A%2F%2Fmanage.office.com%2F.default',
      ]);
      assert.deepEqual(sent.got, [`https://health${STATUS}`, 'Bearer the token']);
      assert.equal(sent.returned, body);
    });

    it('counts and finds the services, and reads the status and the issues of each', () => {
      const services = found(answer, discovery.preprocessing[0]!.parameters[0]!);
      assert.ok(Array.isArray(services) && services.length > 20);
      assert.equal(found(answer, count.preprocessing[0]!.parameters[0]!), services.length);
      const exchange = (services as JsonValue[]).find((each) => found(each, '$.Id') === 'Exchange')!;
      const macro = discovery.lld_macro_paths.map((each) => [each.lld_macro, found(exchange, each.path)] as const);
      assert.deepEqual(macro, [
        ['{#ID}', 'Exchange'],
        ['{#NAME}', 'Exchange Online'],
      ]);
      const of = (id: string) =>
        prototypes.map((each) => found(answer, each.preprocessing[0]!.parameters[0]!.replace('{#ID}', id)));
      assert.deepEqual(of('Exchange'), ['ServiceDegradation', 1]);
      assert.deepEqual(of('Microsoft Copilot (Microsoft 365)'), ['ServiceOperational', 0]);
    });

    it('counts as well what the bot does', () => {
      const well = new RegExp(macros.find(({ macro }) => macro === '{$M365.HEALTH.WELL}')?.value ?? 'none');
      for (const status of STATUSES.filter((each) => each !== 'unknown')) {
        const isWell = severityGroup(status) === 'ok';
        assert.equal(well.test(statusEnum({ status, statusText: '' })), isWell, status);
      }
    });
  });

  it('for Home Assistant names things that there are in an answer', () => {
    const secret = { tag: '!secret', resolve: (name: string) => name };
    const { rest } = homeAssistant.parse(parse(read('home-assistant.yaml'), { customTags: [secret] }));
    const [token, status] = rest;
    assert.deepEqual(token?.sensor[0]?.json_attributes, ['access_token']);
    assert.equal(new URL(status!.resource).pathname, STATUS);
    assert.match(status!.headers['Authorization']!, /sensor\.m365_health_token', 'access_token'/);
    const named = status!.sensor.filter((each) => each.json_attributes_path !== undefined);
    assert.equal(named.length, 2);
    for (const { json_attributes_path: place, json_attributes: names } of named) {
      const [row] = query(answer, place!) as Record<string, unknown>[];
      for (const name of names) assert.ok(row && Object.hasOwn(row, name), `${place}: ${name}`);
    }
  });
});

/** Runs the script of an item as Zabbix does, with its own way to make requests. */
function runScript(params: string, body: string) {
  const posted: string[] = [];
  const got: string[] = [];
  class HttpRequest {
    readonly headers: string[] = [];
    addHeader(header: string) {
      this.headers.push(header);
    }
    post(url: string, form: string) {
      posted.push(url, form);
      return JSON.stringify({ access_token: 'the token' });
    }
    get(url: string) {
      got.push(url, ...this.headers.flatMap((each) => /^Authorization: (.*)/.exec(each)?.[1] ?? []));
      return body;
    }
    getStatus() {
      return 200;
    }
  }
  const given = { url: 'https://health', authority: 'https://entra', tenant: TENANT, client: 'zabbix', secret: 'a&b' };
  const value = JSON.stringify({ ...given, scope: 'https://manage.office.com/.default' });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what Zabbix does with it
  const run = new Function('value', 'HttpRequest', params) as (value: string, http: typeof HttpRequest) => unknown;
  return { posted, got, returned: run(value, HttpRequest) };
}
