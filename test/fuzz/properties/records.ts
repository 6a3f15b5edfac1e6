import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { makeGraph } from '../../../src/graph/source.ts';
import type { HealthSource } from '../../../src/ports/index.ts';
import { makeSeal } from '../../../src/redis/chats/seal.ts';
import { pack, unpack } from '../../../src/redis/records/packed.ts';
import { parseRecord } from '../../../src/redis/records/read-record.ts';
import { makeServiceComms } from '../../../src/servicecomms/source.ts';
import { testHttp } from '../../fakes/http-reader.ts';
import { issueRow, overviewRow } from '../../fixtures/graph-tenant.ts';
import { anyJson, anyText, broken } from '../inputs.ts';
import { property } from '../property.ts';

const GRAPH = {
  value: [{ ...issueRow([1, 2]), details: [{ name: 'a', value: 'b' }] }, overviewRow('Exchange', 'Exchange Online')],
};
const LEGACY = {
  value: [
    {
      ...{
        Id: 'EX1',
        Title: 'Mail is late',
        MessageType: 'Incident',
        Status: 'Service degradation',
        Workload: 'Exchange',
      },
      ...{
        WorkloadDisplayName: 'Exchange Online',
        StartTime: '2031-05-04T10:00:00Z',
        LastUpdatedTime: '2031-05-04T10:00:00Z',
      },
      ...{
        Messages: [{ PublishedTime: '2031-05-04T10:00:00Z', MessageText: 'Title: a' }],
        FeatureStatus: [{ FeatureName: 'a', FeatureServiceStatus: 'b' }],
      },
    },
  ],
};

/** The timer of each request lives as long. */
const TIMEOUT_MS = 50;

let answer = '';
const answering = () => ({
  ...testHttp({
    retries: 0,
    timeoutMs: TIMEOUT_MS,
    fetch: () => Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } })),
  }),
  token: () => Promise.resolve('token'),
  clock: () => '2031-05-05T12:00:00.000Z',
});
const graph = () => makeGraph({ baseUrl: 'https://graph.example', ...answering() });
const legacy = () => makeServiceComms({ baseUrl: 'https://manage.example', tenantId: 'tenant', ...answering() });

/** Every operation gives domain values or fails as a source may; a failure is never anything else. */
async function readsOf(source: HealthSource): Promise<void> {
  const operations = [
    source.listServices(),
    source.currentStatus(),
    source.listIssues(),
    source.listAnnouncements(),
    source.getIssue('EX20119'),
    source.history({ since: '2031-05-01T00:00:00.000Z' }),
  ];
  for (const each of await Promise.allSettled(operations)) {
    if (each.status === 'rejected') assert.ok(each.reason instanceof HealthError, String((each.reason as Error).stack));
    else assert.ok(typeof each.value === 'object');
  }
}

/** Every schema of what stands in Redis. */
const schemas: z.ZodType[] = [];
for (const file of globSync('src/redis/records/*.ts').toSorted()) {
  const module = (await import(path.resolve(file))) as Record<string, unknown>;
  schemas.push(...Object.values(module).filter((each) => each instanceof z.ZodType));
}

const seal = makeSeal('secret');

/** What comes from Microsoft’s APIs and from Redis. */
export const RECORDS = [
  property('Graph', 'gives health or a health error', fc.oneof(broken(GRAPH), anyJson), async (body) => {
    answer = JSON.stringify(body);
    await readsOf(graph());
  }),
  property('ServiceComms', 'gives health or a health error', fc.oneof(broken(LEGACY), anyJson), async (body) => {
    answer = JSON.stringify(body);
    await readsOf(legacy());
  }),
  property('Redis records', 'are read or left out, and never fail', fc.oneof(anyText, anyJson), (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    for (const schema of schemas) parseRecord(schema, text, 'record', () => undefined);
  }),
  property(
    'packed records',
    'come back as they were, and junk is none',
    fc.tuple(anyText, fc.uint8Array({ maxLength: 80 })),
    ([text, junk]) => {
      const json = JSON.stringify({ text });
      assert.equal(unpack(pack(json, 'tenant'), 'tenant'), json);
      assert.equal(typeof unpack(Buffer.from(junk), 'tenant'), 'string');
    },
  ),
  property(
    'sealed records',
    'open for their own place alone, and junk does not',
    fc.tuple(anyText, anyText),
    ([text, junk]) => {
      const whole = text.toWellFormed();
      assert.equal(seal.open(seal.close(whole, 'here'), 'here'), whole);
      assert.equal(seal.open(seal.close(whole, 'here'), 'there'), undefined);
      assert.equal(seal.open(junk, 'here'), undefined);
    },
  ),
];
