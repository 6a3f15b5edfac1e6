import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFilter } from '../../src/served/odata/filter.ts';
import { matcher, type Fields } from '../../src/served/odata/match.ts';
import { ODataError } from '../../src/served/odata/tokens.ts';

const FIELDS: Fields = {
  title: 'text',
  service: 'text',
  classification: 'enum',
  isResolved: 'flag',
  startDateTime: 'date',
  endDateTime: 'date',
  services: 'list',
  size: 'number',
};

const ROW = {
  title: "A customer's Copilot",
  service: 'Exchange Online',
  classification: 'advisory',
  isResolved: false,
  startDateTime: '2026-01-05T10:00:00.5Z',
  endDateTime: null,
  services: ['Microsoft Teams', 'Microsoft Copilot (Microsoft 365)'],
  size: -3,
};

function holds(filter: string): boolean {
  return matcher(parseFilter(filter), FIELDS)(ROW);
}

describe('an OData filter', () => {
  const TRUE = [
    "service eq 'Exchange Online'",
    "service ne 'exchange online'",
    "title eq 'A customer''s Copilot'",
    "classification eq 'Advisory'",
    'isResolved eq false',
    'isResolved ne true and endDateTime eq null',
    'not isResolved',
    'startDateTime ge 2026-01-05T10:00:00.5000000Z',
    'startDateTime lt 2026-01-05T12:00:01+01:00 and startDateTime gt 2026-01-05',
    "(service eq 'x' or service eq 'Exchange Online') and isResolved eq false",
    "service eq 'Exchange Online' or service eq 'y' and isResolved eq true",
    "services/any(s:s eq 'Microsoft Teams')",
    "services/any(s: contains(s,'Copilot'))",
    "services/all(s: startswith(s,'Microsoft'))",
    "contains(tolower(title),tolower('COPILOT'))",
    "endswith(title,'pilot')",
    'size eq -3',
    'size lt 0',
  ];
  const FALSE = [
    "service eq 'Exchange'",
    'endDateTime le 2030-01-01T00:00:00Z',
    'endDateTime ge 2000-01-01T00:00:00Z',
    "services/all(s: s eq 'Microsoft Teams')",
    'isResolved',
    'startDateTime gt 2026-01-05T10:00:00.5Z',
  ];
  const REFUSED = [
    'service eq',
    "service = 'x'",
    'Service eq 1',
    "unknown eq 'x'",
    "constructor eq 'x'",
    "service eq 'open",
    "(service eq 'x'",
    "service eq 'x')",
    "length(service) eq 'x'",
    "service/any(s:s eq 'x')",
    "services/count(s:s eq 'x')",
    'startDateTime ge 2026-13-45T00:00:00Z',
    `${'('.repeat(60)}isResolved${')'.repeat(60)}`,
    `service eq '${'x'.repeat(5_000)}'`,
  ];

  for (const filter of TRUE) it(`passes: ${filter}`, () => assert.equal(holds(filter), true));
  for (const filter of FALSE) it(`does not pass: ${filter}`, () => assert.equal(holds(filter), false));
  for (const filter of REFUSED)
    it(`is refused: ${filter.slice(0, 60)}`, () => assert.throws(() => holds(filter), ODataError));

  it('takes the legacy enum literal', () => {
    const expression = parseFilter(
      "MessageType eq Microsoft.Office365ServiceComms.ExposedContracts.MessageType'Incident'",
    );
    assert.ok(expression.kind === 'compare' && expression.right.kind === 'text');
    assert.deepEqual(expression.right, {
      kind: 'text',
      value: 'Incident',
      enumType: 'Microsoft.Office365ServiceComms.ExposedContracts.MessageType',
    });
  });

  it('answers any text with a result or an ODataError, never with another failure', () => {
    const words = fc.constantFrom(
      'and',
      'or',
      'not',
      'eq',
      'ge',
      '(',
      ')',
      ',',
      ':',
      '/',
      "'",
      'any',
      'contains',
      'title',
      'null',
      '2026-01-01',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (filter) => {
        try {
          holds(filter);
        } catch (error) {
          assert.ok(error instanceof ODataError, String(error));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds any string that it is asked for, quotes and all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const test = matcher(parseFilter(`title eq '${text.replaceAll("'", "''")}'`), FIELDS);
        assert.equal(test({ title: text }), true);
        assert.equal(test({ title: `${text}.` }), false);
      }),
    );
  });
});
