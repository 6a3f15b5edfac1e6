import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

const HEALTH_UNKNOWN = 'Über den Zustand der Dienste selbst sagt das nichts.';

/** The code of an error in brackets, if there is one. */
function coded(apiCode: string | undefined): string {
  return apiCode === undefined ? '' : ` (${apiCode})`;
}

const HEALTH: Words['errors']['health'] = {
  'source-unreachable': () => ({
    title: 'Der Dienststatus von Microsoft ist nicht erreichbar',
    text: `Die API für den Dienststatus antwortet nicht, und es gibt keine früheren Daten. ${HEALTH_UNKNOWN} Versuchen Sie es in einer Minute noch einmal. Wenn das Problem bestehen bleibt, sollte der Betreiber dieses Bots das Netzwerk prüfen.`,
  }),
  'source-timeout': () => ({
    title: 'Der Dienststatus von Microsoft hat nicht rechtzeitig geantwortet',
    text: `Die API hat zu lange gebraucht, und es gibt keine früheren Daten. ${HEALTH_UNKNOWN} Versuchen Sie es in einer Minute noch einmal.`,
  }),
  'source-throttled': ({ wait }) => ({
    title: 'Microsoft lässt diesen Bot warten',
    text: `An die API für den Dienststatus gingen zu viele Anfragen. ${wait === undefined ? 'Versuchen Sie es in einigen Minuten noch einmal.' : `Versuchen Sie es in ${wait} noch einmal.`} Sonst ist nichts zu tun.`,
  }),
  'source-failed': ({ apiCode }) => ({
    title: 'Der Dienststatus von Microsoft meldet einen Fehler',
    text: `Die API hat mit einem Fehler geantwortet${coded(apiCode)}. ${HEALTH_UNKNOWN} Das muss Microsoft beheben; versuchen Sie es in einigen Minuten noch einmal.`,
  }),
  'source-bad-answer': ({ subject }) => ({
    title:
      subject === undefined
        ? 'Die Antwort von Microsoft ist nicht lesbar'
        : `Die Antwort von Microsoft zu ${subject} ist nicht lesbar`,
    text: `Die Antwort entspricht nicht der Dokumentation der API und wird deshalb nicht angezeigt. ${HEALTH_UNKNOWN} Versuchen Sie es in einigen Minuten noch einmal. Wenn das Problem bestehen bleibt, sollte der Betreiber dieses Bots die Adresse der API und einen Proxy davor prüfen.`,
  }),
  'source-empty': () => ({
    title: 'Der Dienststatus von Microsoft hat eine leere Liste geschickt',
    text: `Eben waren noch Einträge da, deshalb zähle ich die leere Liste noch nicht. ${HEALTH_UNKNOWN} Versuchen Sie es in einigen Minuten noch einmal.`,
  }),
  'source-refused': ({ apiCode }) => ({
    title: 'Der Dienststatus von Microsoft hat die Anfrage abgelehnt',
    text: `Die API hat die Anfrage dieses Bots nicht angenommen${coded(apiCode)}. Der Fehler liegt beim Bot oder seinen Einstellungen: Der Betreiber sollte im Protokoll nachsehen.`,
  }),
  'source-retired': () => ({
    title: 'Microsoft hat die API abgeschaltet, die dieser Bot liest',
    text: `Die Service Communications API antwortet nicht mehr und verweist auf Microsoft Graph. ${HEALTH_UNKNOWN} Der Betreiber dieses Bots sollte HEALTH_SOURCE=graph setzen und der Anwendung die Berechtigungen ServiceHealth.Read.All und ServiceMessage.Read.All geben.`,
  }),
  'not-permitted': ({ permission }) => ({
    title: 'Dieser Bot darf das nicht lesen',
    text: `Der Anwendung des Bots fehlt eine Berechtigung: ${permission ?? 'Dienststatus lesen (ServiceHealth.Read.All)'}. Ein Microsoft Entra-Administrator des Mandanten kann sie hinzufügen und die Administratoreinwilligung erteilen.`,
  }),
  'access-blocked': ({ apiCode }) => ({
    title: 'Microsoft sperrt diesem Bot den Zugriff',
    text: `Es liegt nicht an einer fehlenden Berechtigung${coded(apiCode)}: Der Grund kann eine Richtlinie für bedingten Zugriff, eine fehlende Lizenz, ein gesperrter Mandant oder eine gesperrte Anwendung sein. ${HEALTH_UNKNOWN} Ein Microsoft Entra-Administrator des Mandanten findet ihn in den Anmeldeprotokollen.`,
  }),
  'wrong-tenant': ({ tenant }) => ({
    title: 'Die Anmeldung gilt für einen anderen Mandanten',
    text: `Die Anmeldung des Bots gehört nicht zum ${tenant === undefined ? 'angefragten Mandanten' : `Mandanten ${tenant}`}. Der Betreiber dieses Bots sollte die Mandanten-ID in den Einstellungen prüfen.`,
  }),
  'not-signed-in': ({ apiCode }) => ({
    title: 'Dieser Bot konnte sich bei Microsoft nicht anmelden',
    text: `Microsoft lehnt die Anmeldung des Bots ab${coded(apiCode)}: Vielleicht ist der geheime Clientschlüssel, das Zertifikat oder das Token abgelaufen, oder die Anwendung ist unbekannt. ${HEALTH_UNKNOWN} Der Betreiber dieses Bots sollte die Anmeldedaten prüfen.`,
  }),
  'unknown-issue': ({ subject }) => ({
    title: subject === undefined ? 'Dieses Problem gibt es nicht' : `Ihr Mandant hat kein Problem ${subject}`,
    text: 'IDs gelten je Mandant: Microsoft führt ein Problem nur für die Mandanten auf, die es betreffen kann. Behobene bleiben etwa 30 Tage stehen, manchmal länger. Prüfen Sie die ID, oder wählen Sie aus den Listen.',
  }),
  'unknown-announcement': ({ subject }) => ({
    title: subject === undefined ? 'Diese Nachricht gibt es nicht' : `Ihr Mandant hat keine Nachricht ${subject}`,
    text: 'IDs gelten je Mandant: Microsoft schickt eine Nachricht nur an die Mandanten, die sie betrifft, und entfernt sie, wenn sie abläuft. Prüfen Sie die ID, oder wählen Sie aus der Liste.',
  }),
  'unknown-service': ({ subject }) => ({
    title: subject === undefined ? 'Diesen Dienst gibt es nicht' : `Ihr Mandant hat keinen Dienst „${subject}“`,
    text: 'Welche Dienste aufgeführt sind, hängt von den Lizenzen des Mandanten ab. Wählen Sie aus der Liste der Dienste.',
  }),
  'no-report': ({ subject }) => ({
    title: subject === undefined ? 'Kein Vorfallnachsorgebericht' : `Kein Vorfallnachsorgebericht zu ${subject}`,
    text: 'Microsoft schreibt nur zu manchen Vorfällen einen, meist innerhalb von fünf Werktagen nach dem Ende. Ein endgültiger folgt später.',
  }),
};

const STALE: Words['errors']['stale'] = {
  'source-unreachable': 'Der Dienststatus von Microsoft ist nicht erreichbar.',
  'source-timeout': 'Der Dienststatus von Microsoft antwortet nicht rechtzeitig.',
  'source-throttled': 'Microsoft lässt diesen Bot bis zur nächsten Abfrage warten.',
  'source-failed': 'Der Dienststatus von Microsoft meldet Fehler.',
  'source-bad-answer': 'Die Antworten von Microsoft sind nicht lesbar.',
  'source-empty': 'Die Liste von Microsoft ist plötzlich leer; das zähle ich noch nicht.',
  'source-refused': 'Der Dienststatus von Microsoft lehnt diese Anfrage jetzt ab.',
  'source-retired': 'Microsoft hat die API abgeschaltet, die dieser Bot liest.',
  'not-permitted': 'Dieser Bot darf das nicht mehr lesen.',
  'access-blocked': 'Microsoft sperrt diesem Bot jetzt den Zugriff.',
  'wrong-tenant': 'Die Anmeldung dieses Bots gilt jetzt für einen anderen Mandanten.',
  'not-signed-in': 'Dieser Bot kann sich bei Microsoft nicht mehr anmelden.',
  'unknown-issue': 'Microsoft führt dieses Problem für Ihren Mandanten nicht mehr auf.',
  'unknown-announcement': 'Microsoft führt diese Nachricht für Ihren Mandanten nicht mehr auf.',
  'unknown-service': 'Microsoft führt diesen Dienst für Ihren Mandanten nicht mehr auf.',
  'no-report': 'Microsoft hat diesen Bericht nicht mehr.',
};

const SUBSCRIBING: Words['errors']['subscribing'] = {
  'alerts-unavailable': {
    title: 'Benachrichtigungen sind hier nicht verfügbar',
    text: 'Dieser Bot läuft ohne die Einstellungen, die Benachrichtigungen brauchen, und beantwortet nur Fragen. Der Betreiber muss REDIS_URL auf einen Redis-Server setzen und Hintergrundarbeit erlauben (ROLES mit „worker“).',
  },
  'store-away': {
    title: 'Die Abonnements sind gerade nicht erreichbar',
    text: 'Es wurde nichts geändert. Fragen werden weiter beantwortet. Versuchen Sie es in einer Minute noch einmal. Wenn das Problem bestehen bleibt, sollte der Betreiber dieses Bots den Redis-Server prüfen (REDIS_URL).',
  },
  'not-allowed': {
    title: 'Sie können die Abonnements hier nicht ändern',
    text: 'Gäste können sie nie ändern, und dieser Bot kann so eingestellt sein, dass nur Teambesitzer es dürfen. Es wurde nichts geändert. Fragen Sie einen Besitzer des Teams, oder abonnieren Sie in Ihrem eigenen Chat mit mir.',
  },
  'not-checked': {
    title: 'Teams hat nicht bestätigt, dass Sie hier Mitglied sind',
    text: 'Nur Mitglieder dürfen die Abonnements hier ändern, und Teams hat nicht gesagt, ob Sie eines sind. Es wurde nichts geändert. Versuchen Sie es in einer Minute noch einmal. Wenn das Problem bestehen bleibt, entfernen Sie diese App aus dem Team oder Chat und fügen Sie sie neu hinzu.',
  },
  'not-reachable': {
    title: 'Hierher kann ich keine Benachrichtigungen senden',
    text: 'Ihre Nachricht sagt nicht, wie diese Unterhaltung später zu erreichen ist; manche Testwerkzeuge lassen das weg. Fragen werden weiter beantwortet. Abonnieren Sie in Teams in einem Kanal, einem Gruppenchat oder einem Chat mit mir.',
  },
};

const GRAMMAR: Words['errors']['grammar'] = {
  'unknown-words': (phrase) => ({
    title: `„${phrase}“ kenne ich nicht`,
    text: 'Das ist weder einer Ihrer Dienste noch ein Wort wie Vorfälle, Hinweise, Nachrichten, neu, Updates, behoben oder Berichte. Es wurde nichts geändert.',
  }),
  'ambiguous-words': (phrase) => ({
    title: 'Welcher Dienst ist gemeint?',
    text: `Zu „${phrase}“ passen mehrere Dienste. Es wurde nichts geändert.`,
  }),
  'not-excluded': (phrase) => ({
    title: `„${phrase}“ lässt sich nicht ausnehmen`,
    text: 'Ausnehmen lassen sich nur einzelne Dienste, zum Beispiel mit „alles außer Yammer abonnieren“. Es wurde nichts geändert.',
  }),
  'nothing-left': (phrase) => ({
    title: 'Dann bliebe nichts mehr übrig',
    text: `Ohne „${phrase}“ gäbe es nichts mehr zu melden. Wenn Sie gar keine Benachrichtigungen wollen, bestellen Sie sie ab. Es wurde nichts geändert.`,
  }),
  'no-subject': () => ({
    title: 'Was soll stummgeschaltet werden?',
    text: 'Nennen Sie die ID eines Problems oder den Namen eines Dienstes, und wie lange: „EX20119 4 Stunden stumm“, „Exchange 1 Tag stumm“.',
  }),
  'not-mutable': (phrase) => ({
    title: `„${phrase}“ lässt sich nicht stummschalten`,
    text: 'Stummschalten lässt sich ein Problem, ein Dienst oder alles („alles stumm“). Wenn Sie gar keine Benachrichtigungen wollen, bestellen Sie sie ab.',
  }),
  'bad-duration': (phrase) => ({
    title: `„${phrase}“ ist keine Zeitangabe, die ich verstehe`,
    text: 'Nennen Sie Minuten, Stunden oder Tage, zum Beispiel „30 Minuten“, „4h“ oder „2 Tage“. Es wurde nichts geändert.',
  }),
  'duration-too-short': () => ({
    title: 'Das ist zu kurz',
    text: 'Stummschalten lässt sich für 5 Minuten bis 30 Tage. Es wurde nichts geändert.',
  }),
  'duration-too-long': () => ({
    title: 'Das ist zu lang',
    text: 'Stummschalten lässt sich für 5 Minuten bis 30 Tage; danach endet es von selbst. Es wurde nichts geändert.',
  }),
  'too-many-words': () => ({
    title: 'Das sind zu viele Wörter',
    text: 'Nennen Sie weniger Dienste auf einmal; jeder Befehl ergänzt die anderen. Es wurde nichts geändert.',
  }),
};

const BUTTONS: Words['errors']['buttons'] = {
  tryAgain: 'Erneut versuchen',
  incidents: 'Alle Vorfälle',
  advisories: 'Alle Hinweise',
  messages: 'Nachrichten',
  services: 'Dienste',
  status: 'Status',
  help: 'Hilfe',
};

/** Words for what could not be answered or changed, by the domain's error codes. */
export function errorsWords(_speech: Speech): Words['errors'] {
  return {
    health: HEALTH,
    stale: STALE,
    subscribing: SUBSCRIBING,
    grammar: GRAMMAR,
    reference: (id) => `Referenz: ${id}`,
    buttons: BUTTONS,
  };
}
