import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for early warnings: our own observation, never Microsoft's. */
export function warningsWords({ count }: Speech): Words['warnings'] {
  return {
    titles: { on: 'Frühwarnungen sind hier eingeschaltet', off: 'Frühwarnungen sind hier ausgeschaltet' },
    texts: {
      on: 'Wenn viele in Ihrer Organisation sagen, dass ein Dienst bei ihnen nicht geht, und Microsoft noch nichts sagt, melde ich es hier, einmal. Es ist nur, was die Leute mir gesagt haben.',
      off: 'Was nur die Leute sagen, melde ich hier nicht. Microsofts Vorfälle kommen wie bisher.',
    },
    ask: {
      title: 'Soll ich hier früh warnen?',
      text: 'Frühwarnungen sagen, dass viele hier Probleme mit einem Dienst haben, während Microsoft noch nichts sagt.',
    },
    unknown: (said: string) => ({
      title: `„${said}“ gibt es bei Frühwarnungen nicht`,
      text: 'Schreiben Sie „Frühwarnungen an“ oder „Frühwarnungen aus“. Es wurde nichts geändert.',
    }),
    buttons: { on: 'Früh warnen', off: 'Keine Frühwarnungen' },
    alert: {
      title: (service: string) => `Frühwarnung, nicht von Microsoft: ${service}`,
      text: (people: number, minutes: number, service: string, since: string) =>
        `${count(people, { one: '# Person hier hat', other: '# Personen hier haben' })} innerhalb von ${count(minutes, { one: '# Minute', other: '# Minuten' })} gesagt, dass ${service} nicht geht. Microsoft meldete nichts davon, als ich nachsah (${since}). Es kann an Ihrem Netz liegen, oder Microsoft hat es noch nicht bemerkt.`,
      byNow: (people: number) => `Inzwischen sagen es ${count(people, { one: '# Person', other: '# Personen' })}.`,
    },
    published: {
      title: (service: string) => `Microsoft meldet jetzt eine Störung: ${service}`,
      text: (issue: string, title: string, people: number, since: string) =>
        `${issue}: ${title}. ${count(people, { one: '# Person hier hatte', other: '# Personen hier hatten' })} es schon gesagt; gewarnt habe ich ${since}.`,
    },
    over: {
      title: (service: string) => `Frühwarnung vorbei: ${service}`,
      text: (service: string, people: number, since: string, at: string) =>
        `Seit einer Stunde sagt hier niemand mehr, dass ${service} nicht geht (${at}): vorbei, soweit wir sehen. Bei der Warnung (${since}) oder danach ${count(people, { one: 'sagte es # Person', other: 'sagten es # Personen' })}; Microsoft meldete nichts davon.`,
    },
    noticed: (minutes) =>
      `Hier fiel es ${count(minutes, { one: '# Minute', other: '# Minuten' })} früher auf, als Microsoft es meldete.`,
  };
}
