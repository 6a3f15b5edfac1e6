import { titleOf, type Issue, type Post } from '../../src/domain/health/issue.ts';
import { pageOf } from '../../src/domain/naming/admin-link.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** CloudEvents asks intermediaries to pass on 64 KB, so posts take no more than this. */
const MOST_CHARACTERS = 40_000;
const MOST_OF_ONE = 8_000;

/** What is said of an issue in an event: as this product knows it, whatever API it was read from. */
export function factsOf(issue: Issue): object {
  const { id, classification, service, otherServices, status, statusText, resolved, impact } = issue;
  const { startedAt, endedAt, modifiedAt, actBy, feature, featureGroup, reportUrl } = issue;
  return {
    ...{ id, title: titleOf(issue), classification, service: refOf(service) },
    ...(otherServices && { otherServices: otherServices.map(refOf) }),
    ...{
      feature,
      featureGroup,
      status,
      statusText,
      resolved,
      impact,
      startedAt,
      endedAt,
      modifiedAt,
      actBy,
      reportUrl,
    },
    url: pageOf(id),
  };
}

function refOf({ id, name }: Issue['service']): object {
  return { id, name };
}

/** Posts as plain text, oldest first. If they are too long, the newest that fit. */
export function postsIn(posts: readonly Post[]): object[] {
  let left = MOST_CHARACTERS;
  const texts = posts.toReversed().map(({ createdAt, kind, body }) => {
    const text = plainText(body);
    return { createdAt, kind, text: text.length > MOST_OF_ONE ? `${text.slice(0, MOST_OF_ONE)}…` : text };
  });
  return texts.filter(({ text }) => (left -= text.length) >= 0).toReversed();
}
