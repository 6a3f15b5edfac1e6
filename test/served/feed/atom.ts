import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import * as z from 'zod';

const text = z.object({ '#text': z.string().default(''), '@type': z.enum(['text', 'html', 'xhtml']).default('text') });
const date = z.iso.datetime({ offset: true });
const uri = z.url();
const link = z.strictObject({ '@href': uri, '@rel': z.string().default('alternate') });
const category = z.strictObject({ '@term': z.string().min(1), '@label': z.string().optional() });
const author = z.strictObject({ name: z.string().min(1) });

/** The MUSTs of RFC 4287 §4.1.2: what an entry has, what it has once, and nothing that has no name there. */
const entry = z.strictObject({
  id: uri,
  title: text,
  updated: date,
  published: date,
  summary: text.optional(),
  content: text,
  link: z.array(link).refine((links) => links.filter((each) => each['@rel'] === 'alternate').length === 1),
  category: z.array(category),
});

/** §4.1.1. The feed has an author, so its entries need none. */
const feed = z.strictObject({
  '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
  id: uri,
  title: z.string().min(1),
  updated: date,
  generator: z.string().optional(),
  author: z.array(author).min(1),
  link: z.array(link).refine((links) => links.filter((each) => each['@rel'] === 'self').length === 1),
  entry: z.array(entry).default([]),
});

/** Reads a feed strictly. Fails if it is no XML, or not one that RFC 4287 allows. */
export function readAtom(xml: string) {
  assert.equal(new SyntaxValidator({ invalidCharSequence: { attrLt: true, tagValue: true } }).validate(xml), true);
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/); // eslint-disable-line no-control-regex -- XML has none.
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    alwaysCreateTextNode: false,
    isArray: (name) => ['entry', 'link', 'category', 'author'].includes(name),
  });
  const parsed = z.object({ feed }).parse(parser.parse(xml)).feed;
  const ids = parsed.entry.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'two entries with one id (§4.2.6)');
  return {
    updated: parsed.updated,
    self: parsed.link.find((each) => each['@rel'] === 'self')?.['@href'],
    entries: parsed.entry.map((each) => ({
      id: each.id,
      title: each.title['#text'],
      updated: each.updated,
      content: each.content['#text'],
      link: each.link[0]?.['@href'],
      categories: each.category.map((one) => one['@term']),
    })),
  };
}
