import type { Words } from '../../words/index.ts';

type SectionName = keyof Words['sections'];

/** Microsoft's headings, in lower case, by what they mean. */
const NAMES: ReadonlyMap<string, SectionName> = new Map(
  Object.entries({
    title: ['title'],
    userImpact: ['user impact'],
    userExperience: ['user experience'],
    customerImpact: ['customer impact'],
    scope: ['scope of impact'],
    currentStatus: ['current status'],
    finalStatus: ['final status'],
    preliminaryRootCause: ['preliminary root cause'],
    rootCause: ['root cause'],
    startTime: ['start time', 'incident start time', 'impact start time'],
    endTime: ['end time', 'incident end time', 'impact end time'],
    estimate: ['estimated time to resolve'],
    nextUpdate: ['next update by', 'next update time', 'next update'],
    nextSteps: ['next steps'],
    moreInfo: ['more info', 'additional information'],
    whenItHappens: ['when this will happen', 'when will this happen'],
    howItAffects: [
      'how this will affect your organization',
      'how this affects your organization',
      'how will this affect your organization',
      'what this means for you',
    ],
    whatToDo: [
      'what you need to do to prepare',
      'what you can do to prepare',
      'what do you need to do to prepare',
      'what you should do to prepare',
    ],
    background: ['background'],
  } satisfies Record<SectionName, string[]>).flatMap(([name, headings]) =>
    headings.map((heading) => [heading, name as SectionName]),
  ),
);

/** A heading of Microsoft in the words of the reader, if it is one of those that it always uses. In English it stays as it is. */
export function sectionName(heading: string, { sections, speech }: Words): string {
  const name = NAMES.get(heading.trim().toLowerCase());
  return name === undefined || speech.locale.startsWith('en') ? heading : sections[name];
}
