import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { since as sinceTime } from './grammar.ts';

/** Words for `status <service>` and `services`. */
export function serviceWords(speech: Speech): Words['service'] {
  return { ...oneServiceWords(speech), verdict: verdictWords(speech), list: serviceListWords(speech) };
}

function oneServiceWords({ count }: Speech): Omit<Words['service'], 'verdict' | 'list'> {
  return {
    week: 'Letzte 7 Tage',
    picture: (week) => `Letzte 7 Tage. ${week}`,
    moreFeatures: (features) => count(features, { one: 'und # weiteres Feature', other: 'und # weitere Features' }),
    more: (issues) => count(issues, { one: 'und # weiteres', other: 'und # weitere' }),
    folds: {
      incidents: (total) => count(total, { one: '# weiterer Vorfall', other: '# weitere Vorfälle' }),
      advisories: (total) => count(total, { one: '# Hinweis', other: '# Hinweise' }),
      features: (total) => count(total, { one: '# fehlerfreies Feature', other: '# fehlerfreie Features' }),
    },
  };
}

function verdictWords({ count }: Speech): Words['service']['verdict'] {
  return {
    incident: (service, since, title) => `${service} hat ${sinceTime(since)} einen Vorfall: ${title}`,
    incidents: (service, total, since, title) =>
      `${service} hat ${count(total, { one: '# Vorfall', other: '# Vorfälle' })}, den schwersten ${sinceTime(since)}: ${title}`,
    advisories: (service, total) =>
      `${service} hat keine Vorfälle, nur ${count(total, { one: '# Hinweis', other: '# Hinweise' })}.`,
    healthy: (service) => `${service} ist fehlerfrei.`,
    notKnown: (service) => `Der Status von ${service} ist nicht bekannt.`,
    unexplained: (service, status) => `${service}: ${status}. Microsoft nennt kein offenes Problem, das es erklärt.`,
  };
}

function serviceListWords({ count }: Speech): Words['service']['list'] {
  return {
    title: 'Dienste',
    found: (total) => count(total, { one: '# Dienst in Ihrem Mandanten', other: '# Dienste in Ihrem Mandanten' }),
  };
}
