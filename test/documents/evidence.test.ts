import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { evidencePaper } from '../../cards/papers/evidence.ts';
import { evidenceJson } from '../../src/documents/evidence/json.ts';
import { evidenceDocument, evidenceJsonSchema } from '../../src/documents/evidence/schema.ts';
import { sha256Of } from '../../src/documents/hash.ts';
import { canonical } from '../../src/domain/evidence/canonical.ts';
import type { Evidence } from '../../src/domain/evidence/facts.ts';
import { makeFacts } from '../../src/domain/evidence/make-facts.ts';
import type { Recorded } from '../../src/domain/record/recorded.ts';
import { beginning, postsThatFit } from '../../cards/papers/posts-that-fit.ts';
import { writeCsv } from '../../src/documents/csv/write-csv.ts';
import { evidenceTable } from '../../src/domain/evidence/table.ts';
import { aPost } from '../fakes/health-source.ts';
import { SPOKEN } from '../../words/index.ts';
import { factsFrom, recordedIssue } from '../fixtures/evidence/october.ts';

const PUBLISHED = path.join(import.meta.dirname, '..', '..', 'docs', 'schemas', 'evidence-1.json');

function evidence(recorded: Partial<Recorded>): Evidence {
  const facts = makeFacts(factsFrom(recorded));
  return { facts, sha256: sha256Of(canonical(facts)), made: { at: '2026-11-02T09:00:00.000Z', version: '1.2.3' } };
}

const GAP = { from: '2026-10-10T00:00:00.000Z', to: '2026-10-11T00:00:00.000Z', because: 'source' } as const;
const BUSY = {
  issues: [recordedIssue(), recordedIssue({ id: 'EX2', classification: 'advisory', resolved: false })],
  gaps: [GAP],
};

/** All text of a paper. */
function textIn(recorded: Partial<Recorded>, locale: string): string {
  return JSON.stringify(evidencePaper(evidence(recorded), locale).blocks, undefined, 1);
}

describe('evidence as JSON', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(evidenceJsonSchema());

  it('has a published schema, which is that of the code', () => {
    assert.deepEqual(JSON.parse(readFileSync(PUBLISHED, 'utf8')), evidenceJsonSchema());
  });

  it('is valid by its schema, with everything and with nothing', () => {
    for (const recorded of [BUSY, { issues: [] }]) {
      const document: unknown = JSON.parse(new TextDecoder().decode(evidenceJson(evidence(recorded))));
      assert.ok(validate(document), JSON.stringify(validate.errors));
    }
    assert.equal(validate({ format: 'service-health-evidence-1' }), false);
  });

  it('reads back as the very facts, whose hash anybody can compute', () => {
    const made = evidence(BUSY);
    const read = evidenceDocument.parse(JSON.parse(new TextDecoder().decode(evidenceJson(made))));
    assert.deepEqual(read.facts, made.facts);
    assert.equal(sha256Of(canonical(read.facts)), read.sha256);
    const changed = { ...read.facts, tenantId: 'fabrikam' };
    assert.notEqual(sha256Of(canonical(changed)), read.sha256);
  });
});

describe('evidence on paper', () => {
  it('says the hash, the deadline, who was affected, gaps and every post', () => {
    const text = textIn(BUSY, 'en');
    for (const said of [
      evidence(BUSY).sha256,
      'October 2026: by 30 November 2026',
      '12 yes, 3 no, 1 not sure',
      'Microsoft’s interface didn’t answer',
      'Mail is late for some.',
      'changed by Microsoft',
      'Advisory since 5 Oct 2026, 11:05 EEST, Incident since 5 Oct 2026, 11:15 EEST',
      '99.596%',
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  it('says so where nothing happened, with what was watched', () => {
    const text = textIn({ issues: [] }, 'en');
    assert.match(text, /No incident of Exchange Online is known in this period\./);
    assert.match(text, /There was no gap/);
    assert.match(text, /kept its own record since 1 Jun 2026/);
    assert.match(textIn({ issues: [], recordedFrom: undefined }, 'en'), /no record of its own yet/);
  });

  it('is written in each language, with the facts the same', () => {
    const texts = SPOKEN.map((locale) => textIn(BUSY, locale));
    assert.equal(new Set(texts).size, SPOKEN.length);
    for (const text of texts)
      assert.ok(text.includes(evidence(BUSY).sha256) && text.includes('Mail is late for some.'));
  });

  it('says of what was open at the end how much of it lies in the period, and no length', () => {
    const [open, over] = [
      textIn({ issues: [recordedIssue({ resolved: false })] }, 'en'),
      textIn({ issues: [recordedIssue()] }, 'en'),
    ];
    assert.doesNotMatch(open, /"Duration"/);
    assert.match(open, /"In this period"/);
    assert.match(over, /"Duration"/);
  });

  it('says a status that never changed once', () => {
    const { states, ...issue } = recordedIssue();
    assert.match(textIn({ issues: [{ ...issue, states }] }, 'en'), /Status over time/);
    assert.doesNotMatch(textIn({ issues: [{ ...issue, states: states.slice(-1) }] }, 'en'), /Status over time/);
  });
});

describe('evidence of more posts than anybody prints', () => {
  const issueOf = (at: number, lengths: readonly number[]) => {
    const posts = lengths.map((length, each) =>
      aPost(`2026-10-05T08:${10 + each}:00.000Z`, `p${at} `.repeat(length).slice(0, length)),
    );
    return {
      ...recordedIssue({ id: `EX${at}`, posts }),
      posts: posts.map((post) => ({ seenAt: post.createdAt, post })),
    };
  };
  const issues = Array.from({ length: 40 }, (_, at) => issueOf(at, [100, 20_000]));

  for (const locale of SPOKEN) {
    it(`cuts the longest, says so at the beginning, and keeps the rest whole: ${locale}`, () => {
      const { blocks } = evidencePaper(evidence({ issues }), locale);
      const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
      const letters = quotes.reduce((sum, { text }) => sum + text.length, 0);
      assert.ok(letters > 490_000 && letters < 501_000, String(letters));
      assert.equal(quotes.filter(({ text }) => text.endsWith('…')).length, 40);
      assert.ok(quotes.filter(({ text }) => !text.endsWith('…')).every(({ text }) => text.length >= 99));
      const cut = blocks.findIndex(
        (block) => block.kind === 'text' && /40[^]*80|80[^]*40/.test(block.text) && /JSON/.test(block.text),
      );
      assert.ok(cut >= 0 && cut < blocks.findIndex(({ kind }) => kind === 'table'));
    });
  }

  it('leaves nothing out of the JSON and the CSV', () => {
    const made = evidence({ issues });
    assert.equal(
      new TextDecoder().decode(evidenceJson(made)).match(/p7 /g)?.length,
      new TextDecoder().decode(writeCsv(evidenceTable(made))).match(/p7 /g)?.length,
    );
    assert.ok(made.facts.incidents.every(({ posts }) => posts[1] !== undefined && posts[1].text.length >= 19_999));
  });

  it('cuts nothing of what fits, and no post of which half a letter would stay', () => {
    assert.deepEqual(postsThatFit(evidence(BUSY).facts), { posts: 6, cut: 0, letters: Infinity });
    assert.equal(postsThatFit(evidence({ issues }).facts, 8_000).letters, 100);
    assert.equal(beginning('ab😀cd', 3), 'ab…');
  });
});
