import assert from 'node:assert/strict';
import {
  AuthenticationHandler,
  Client,
  GraphError,
  PageIterator,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { running, TOKEN, type Running } from './at.ts';

const BASE = '/admin/serviceAnnouncement';
const GRAPH = 'https://graph.microsoft.com';
type Row = Readonly<Record<string, unknown>>;

interface Page {
  readonly value: readonly Row[];
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
}

/**
 * The official client sends its token to Graph's own names alone, over https. So it thinks that it is there, as behind a
 * proxy: what it asks goes to the simulator and is noted, and links in answers lead back to where the client thinks it is.
 */
function clientOf({ simulator }: Running, asked: string[]): Client {
  const lead: Middleware = {
    async execute(context) {
      const { pathname, search } = new URL(String(context.request));
      asked.push(pathname + search);
      const response = await fetch(`${simulator.url}${pathname}${search}`, { ...context.options });
      const text = (await response.text()).replaceAll(simulator.url, GRAPH);
      context.response = new Response(text, { status: response.status, headers: typeOf(response) });
    },
  };
  const signIn = new AuthenticationHandler({ getAccessToken: () => Promise.resolve(TOKEN) });
  return Client.initWithMiddleware({ middleware: [signIn, lead] });
}

function typeOf({ headers }: Response): Record<string, string> {
  return { 'content-type': headers.get('content-type') ?? '' };
}

describe('the official Graph client, against the simulator', () => {
  let here: Running;
  let client: Client;
  const asked: string[] = [];
  before(async () => {
    here = await running();
    client = clientOf(here, asked);
  });
  after(() => here.close());
  beforeEach(() => void asked.splice(0));

  const page = async (request: ReturnType<Client['api']>) => (await request.get()) as Page;
  const allFrom = async (first: Page) => {
    const rows: Row[] = [];
    const pages = new PageIterator(client, { ...first, value: [...first.value] }, (row: Row) => rows.push(row) > 0);
    await pages.iterate();
    return rows;
  };

  it('gets the chosen fields alone', async () => {
    const { value } = await page(client.api(`${BASE}/healthOverviews`).select('id,status'));
    assert.ok(value.length >= 20);
    assert.deepEqual([...new Set(value.map((row) => Object.keys(row).join()))], ['id,status']);
  });

  it('gets each issue once, page by page, with the chosen fields and the filter on each page', async () => {
    const wanted = (await here.timeline.listIssues()).filter(({ classification }) => classification === 'incident');
    const request = client.api(`${BASE}/issues`).select(['id', 'title']).filter("classification eq 'incident'").top(7);
    const rows = await allFrom(await page(request));
    assert.deepEqual(rows.map((row) => row['id']).toSorted(), wanted.map(({ id }) => id).toSorted());
    assert.deepEqual([...new Set(rows.map((row) => Object.keys(row).join()))], ['id,title']);
    assert.equal(asked.length, Math.ceil(wanted.length / 7));
    assert.ok(asked.length > 1);
  });

  it('gets pages of the size that it prefers', async () => {
    const first = await page(client.api(`${BASE}/messages`).header('Prefer', 'odata.maxpagesize=5'));
    assert.equal(first.value.length, 5);
    assert.ok(first['@odata.nextLink']?.startsWith(`${GRAPH}/v1.0${BASE}/messages?`));
  });

  it('gets the count and the order that it asks for', async () => {
    const request = client.api(`${BASE}/messages`).count(true).orderby('lastModifiedDateTime desc').top(3);
    const first = await page(request);
    assert.equal(first['@odata.count'], (await here.timeline.listAnnouncements()).length);
    const times = first.value.map((row) => String(row['lastModifiedDateTime']));
    assert.deepEqual(times, times.toSorted().toReversed());
  });

  it('gets one issue with the chosen fields, and Graph’s error for one that is not there', async () => {
    const one = (await client.api(`${BASE}/issues/EN1410455`).select('id,service').get()) as Row;
    assert.deepEqual(
      Object.keys(one).filter((name) => !name.startsWith('@')),
      ['id', 'service'],
    );
    const failure: unknown = await client
      .api(`${BASE}/issues/EX1`)
      .get()
      .catch((error: unknown) => error);
    assert.ok(failure instanceof GraphError);
    const { status } = await here.get(`/v1.0${BASE}/issues/EX1`);
    assert.equal(failure.statusCode, status);
    assert.ok(failure.code);
  });
});
