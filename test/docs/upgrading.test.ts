import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeKeys } from '../../src/redis/keys.ts';
import { NEWEST_RECORDS } from '../../src/redis/records/version.ts';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', '..', file), 'utf8');
const PAGE = read('UPGRADING.md');

describe('UPGRADING.md', () => {
  it('has a section for each release of the changelog, newest first', () => {
    const releases = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map(([, release]) => release!);
    const sections = [...PAGE.matchAll(/^## (.+)$/gm)]
      .map(([, title]) => title!)
      .filter((title) => title !== 'Every release');
    assert.ok(releases.length > 0);
    assert.deepEqual(sections, releases);
  });

  it('names the version that records have now, and how keys begin', () => {
    assert.match(PAGE, new RegExp(`\\| Records +\\| version ${NEWEST_RECORDS}\\b`));
    assert.ok(
      PAGE.includes(
        `\`${makeKeys('{service-health}').prefix('<tenant>').replaceAll('%3C', '<').replaceAll('%3E', '>')}\``,
      ),
    );
  });
});
