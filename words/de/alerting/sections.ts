import type { Words } from '../../en/index.ts';

/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords(): Words['sections'] {
  return {
    title: 'Titel',
    userImpact: 'Auswirkung auf Benutzer',
    userExperience: 'Auswirkung auf Benutzer',
    customerImpact: 'Auswirkung auf Kunden',
    scope: 'Umfang der Auswirkung',
    currentStatus: 'Aktueller Stand',
    finalStatus: 'Abschließender Stand',
    preliminaryRootCause: 'Vorläufige Ursache',
    rootCause: 'Ursache',
    startTime: 'Beginn',
    endTime: 'Ende',
    estimate: 'Voraussichtlich behoben',
    nextUpdate: 'Nächstes Update bis',
    nextSteps: 'Nächste Schritte',
    moreInfo: 'Weitere Informationen',
    whenItHappens: 'Wann es passiert',
    howItAffects: 'Was es für Ihre Organisation bedeutet',
    whatToDo: 'Was Sie vorbereiten sollten',
    background: 'Hintergrund',
  };
}
