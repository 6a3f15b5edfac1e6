import assert from 'node:assert/strict';
import type { Here } from './server.ts';

/** The headers of requests and answers, and what there is not. */
export function headerRows(here: Here): void {
  describe('metadata levels', () => {
    for (const [accept, level] of [
      [undefined, 'none'],
      ['*/*', 'none'],
      ['application/json', 'none'],
      ['application/json;odata.metadata=none', 'none'],
      ['application/json; odata.metadata=minimal', 'minimal'],
      ['text/plain, application/json;odata.metadata=full', 'full'],
    ] as const) {
      it(`is ${level} for ${accept ?? 'no Accept header'}`, async () => {
        const response = await here.get(`/Messages?$filter=Id eq 'EX20119'`, accept === undefined ? {} : { accept });
        assert.match(
          response.headers.get('content-type') ?? '',
          new RegExp(`^application/json;odata.metadata=${level}`),
        );
        const body = (await response.json()) as { value: Record<string, unknown>[] };
        assert.equal('@odata.context' in body, level !== 'none');
        assert.equal(
          body.value[0]?.['@odata.type'],
          level === 'full' ? '#Microsoft.Office365ServiceComms.ExposedContracts.Message' : undefined,
        );
        assert.equal(body.value[0]?.['StartTime@odata.type'], level === 'full' ? '#DateTimeOffset' : undefined);
      });
    }

    it('refuses who takes no JSON', async () => {
      assert.equal((await here.get(`/Services`, { accept: 'text/xml' })).status, 406);
    });
  });

  it('sends every header of the reference', async () => {
    const response = await here.get(`/Services`);
    await response.arrayBuffer();
    for (const name of [
      'Content-Length',
      'Content-Type',
      'Cache-Control',
      'Pragma',
      'Expires',
      'X-Activity-Id',
      'OData-Version',
      'Date',
      'X-Time-Taken',
      'X-Instance-Name',
      'Server',
      'X-ASPNET-Version',
      'X-Powered-By',
    ]) {
      assert.ok(response.headers.get(name), name);
    }
    assert.equal(response.headers.get('OData-Version'), '4.0');
    const other = await here.get(`/Services`);
    assert.notEqual(other.headers.get('X-Activity-Id'), response.headers.get('X-Activity-Id'));
  });

  it('has no other operation', async () => {
    for (const path of [`/services`, `/Nothing`, '', `/Services/More`]) {
      assert.equal((await here.get(path)).status, 404, path);
    }
  });
}
