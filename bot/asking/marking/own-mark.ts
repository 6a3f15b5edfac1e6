import { withMark } from '../../../cards/alerts/marks.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Topic } from '../../../src/domain/subscription/topic.ts';
import type { UseCases } from '../../../src/usecases/index.ts';

interface Shared {
  /** One object for all who share it: it stays as it is. */
  readonly answer: Card;
  readonly subject?: Omit<Topic, 'at'>;
}

/** An answer about one Message Center item, with what the conversation where it is asked says of it; any other as it is. */
export async function withOwnMark<Answered extends Shared>(
  shared: Answered,
  reader: Reader,
  { getMark }: Pick<UseCases, 'getMark'>,
): Promise<Answered> {
  const { answer, subject } = shared;
  if (answer.template !== 'announcement' || subject?.issueId === undefined) return shared;
  const mark = await getMark(reader, subject.issueId);
  return mark ? { ...shared, answer: withMark(answer, subject.issueId, mark, reader) } : shared;
}
