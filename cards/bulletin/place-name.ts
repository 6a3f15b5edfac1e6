import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Words } from '../../words/index.ts';
import { label } from '../kit/escape.ts';

/** What a conversation is called where somebody chooses one, or reads of it. */
export function placeName(
  { id, scope, name = '', teamName = '' }: Conversation,
  asker: { readonly conversation?: Pick<Conversation, 'id'> },
  { announce: { places } }: Words,
): string {
  if (id === asker.conversation?.id && name === '') return places.here;
  const own = label(name, 60) || (scope === 'channel' ? places.channel : places.group);
  return teamName === '' ? own : places.inTeam(own, label(teamName, 60));
}
