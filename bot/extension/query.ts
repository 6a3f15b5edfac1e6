import { noticeCard } from '../../cards/notice.ts';
import { summaryOf } from '../../cards/kit/frame.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { FoundItems } from '../../src/usecases/asking/searching/find-items.ts';
import { wordsFor } from '../../words/index.ts';
import type { Invoke, InvokeAnswer } from '../turn/invokes/invoke.ts';
import { resultsBody, sentenceBody } from './bodies.ts';
import { drawn, listedItem, nothingFor, type Results } from './item-results.ts';
import { defineLookUp, type LookUpParts } from './look-up.ts';
import { QUERY, type Query } from './query-value.ts';
import { readQuery, type QueryReading, type Wanted } from './read-query.ts';
import { searchItems } from './search-items.ts';
import { serviceResults } from './service-results.ts';

/** Teams wants results within two seconds (`field.md` §6.1). Some of them are gone by the time the turn begins. */
export const LIMIT_MS = 1_700;

/** `composeExtension/query`: somebody types in the box of the message extension, or Copilot asks for them. */
export function queryInvoke(parts: QueryReading & LookUpParts, limitMs = LIMIT_MS): Invoke {
  return defineLookUp({
    limitMs,
    parse: QUERY,
    async answer(query, { reader }) {
      const { search, skip, count } = query;
      const { results, otherwise } =
        search === 'status'
          ? await serviceResults(query.parameters, reader, parts.app)
          : await itemsOf(search, query, reader, parts);
      // Only what is shown is made: a tenant may have hundreds.
      const page = results.slice(skip, skip + count).map((make) => drawn(make(), parts.render));
      const body = page.length > 0 || skip > 0 ? resultsBody(page) : sentenceBody(otherwise);
      return { body, said: said(`extension-${search}`, page[0]?.preview.content.text ?? otherwise) };
    },
    tell: sentenceBody,
  });
}

/** What the log and the metrics call an answer of the message extension. */
export function said(command: string, summary: string): InvokeAnswer['said'] {
  return { summary, isAnswer: true, replaces: false, command };
}

async function itemsOf(
  search: Exclude<Query['search'], 'status'>,
  { parameters }: Query,
  viewer: Viewer,
  parts: QueryReading,
): Promise<Results> {
  const wanted = await readQuery(search, parameters, viewer, parts);
  const found = await searchItems(parts.app, viewer, wanted);
  return {
    results: [...found.value.map((item) => () => listedItem(found, item, viewer)), ...missingPart(found, viewer)],
    otherwise: summaryOf(found, viewer, nothingFound(wanted, search, viewer)),
  };
}

function nothingFound(wanted: Wanted, search: Query['search'], { locale }: Viewer): string {
  const { said: text } = wanted;
  return text === '' && search === 'issues' ? wordsFor(locale).extension.nothingOpen : nothingFor(text, locale);
}

/** A result that says what could not be read, so that nobody takes the rest for all. */
function missingPart(found: FoundItems, viewer: Viewer): Results['results'] {
  const { failedParts = [] } = found;
  const { health, errors } = wordsFor(viewer.locale);
  return failedParts.map(({ part, because }) => () => {
    const title = health.gaps.failed(part, false, errors.health[because]({}).title);
    const card = noticeCard({ tone: 'warning', title, text: '' });
    return { card: { ...card, locale: viewer.locale }, title: `▲ ${title}`, text: '' };
  });
}
