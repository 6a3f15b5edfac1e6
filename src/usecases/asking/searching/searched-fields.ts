import { onceFor } from '../../../domain/derived.ts';
import type { Announcement } from '../../../domain/health/announcement.ts';
import type { Body, Issue } from '../../../domain/health/issue.ts';
import { searchable, type Field } from './rank.ts';

const ID = 100;
const TITLE = 10;
const SUMMARY = 5;
const BODY = 1;

/** What words are looked for in. */
export interface SearchedFields {
  readonly ofIssue: (issue: Issue) => readonly Field[];
  readonly ofAnnouncement: (item: Announcement) => readonly Field[];
}

/** Makes the fields of each item once: posts are long, and readings are reused for a while. */
export function makeSearchedFields(plainText: (body: Body) => string): SearchedFields {
  return {
    ofIssue: onceFor((issue: Issue) => fieldsOfIssue(issue, plainText)),
    ofAnnouncement: onceFor((item: Announcement) => fieldsOfAnnouncement(item, plainText)),
  };
}

function fieldsOfIssue(issue: Issue, plainText: (body: Body) => string): Field[] {
  return [
    { text: searchable(issue.id), weight: ID },
    { text: searchable(issue.title), weight: TITLE },
    {
      text: searchable([issue.impact, issue.service.name, issue.feature, issue.featureGroup].join(' ')),
      weight: SUMMARY,
    },
    ...issue.posts.map((post) => ({ text: searchable(plainText(post.body)), weight: BODY })),
  ];
}

function fieldsOfAnnouncement(item: Announcement, plainText: (body: Body) => string): Field[] {
  return [
    { text: searchable(item.id), weight: ID },
    { text: searchable(item.title), weight: TITLE },
    { text: searchable([...item.services.map((service) => service.name), ...item.tags].join(' ')), weight: SUMMARY },
    { text: searchable(plainText(item.body)), weight: BODY },
  ];
}
