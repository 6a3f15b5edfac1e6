import { strToU8, zipSync } from 'fflate';
import { HealthError } from '../../../domain/health/health-error.ts';
import type { Issue, Report } from '../../../domain/health/issue.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OFFICE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest time of a file in an archive, so that the same report has the same bytes. */
const FIRST = new Date(1980, 0, 1);

const TYPES = `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT_TYPE}.main+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="main" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The report of an issue as a small document of Word. Fails with `no-report` until one is published. */
export function reportOf({ id, status, title, posts }: Issue): Report {
  if (status !== 'postIncidentReviewPublished') {
    throw new HealthError('no-report', `${id} has no report`, { subject: id });
  }
  const told = posts.flatMap(({ createdAt, body }) => [
    createdAt,
    ...body.content.replaceAll(/<[^>]+>/g, ' ').split('\n'),
  ]);
  const lines = [`Post-incident report of ${id}`, title, 'What happened and when', ...told];
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': documentOf(lines) };
  const files = Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: FIRST }]] as const);
  return {
    issueId: id,
    contentType: CONTENT_TYPE,
    bytes: zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]),
  };
}

function documentOf(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return `${HEAD}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
