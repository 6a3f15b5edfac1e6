import type { Speech } from '../../speech.ts';

/** Words for what is said below an incident's card besides news. Each follows the names of the service and the issue. */
export function nudgesWords({ count }: Speech) {
  return {
    /** Whoever is mentioned follows. */
    mention: 'new incident –',
    reminder: (hours: number, last: string) =>
      `nothing new from Microsoft for ${count(hours, { one: '# hour', other: '# hours' })}. Last update: ${last}.`,
    /** `place` is another conversation; undefined if its name is unknown. */
    unowned: (place: string | undefined, after: string) =>
      `no one in ${place ?? 'another conversation'} has taken this incident for ${after}, so it’s here too.`,
    /** Without `place`, it went to a person's own chat. */
    escalated: (place: string | undefined, after: string) =>
      `no one has taken this incident for ${after}, so ${place === undefined ? 'I sent it to a personal chat' : `it’s in ${place}`} too.`,
    notEscalated: (place: string | undefined, after: string) =>
      `no one has taken this incident for ${after}. I couldn’t escalate it: ${place ?? 'the other chat'} no longer takes escalations, or I’m no longer there.`,
    taken: (person: string, place: string | undefined) =>
      place === undefined ? `${person} has taken this incident.` : `${person} has taken this incident (in ${place}).`,
  };
}
