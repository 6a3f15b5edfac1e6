import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Why an address was not added. */
const REFUSED: Words['webhooks']['refused'] = {
  'not-a-url': {
    title: 'Das ist keine Adresse',
    text: 'Schreiben Sie „operator webhook add“ und dann eine Adresse, die mit https:// beginnt.',
  },
  'not-https': {
    title: 'Die Adresse muss mit https:// beginnen',
    text: 'Benachrichtigungen gehen nur über eine verschlüsselte Verbindung. Nichts wurde hinzugefügt.',
  },
  'user-info': {
    title: 'Die Adresse darf kein Kennwort enthalten',
    text: 'Lassen Sie weg, was vor dem @ steht. Stattdessen ist jede Anfrage signiert.',
  },
  private: {
    title: 'Das ist eine private Adresse',
    text: 'Webhooks gehen nur an Adressen im Internet. Nichts wurde hinzugefügt.',
  },
  'not-found': {
    title: 'Dieser Host ist nicht zu finden',
    text: 'Prüfen Sie die Schreibweise. Nichts wurde hinzugefügt.',
  },
  'not-alone': {
    title: 'Fügen Sie Webhooks in Ihrem eigenen Chat mit mir hinzu',
    text: 'Die Antwort enthält ein Geheimnis, das sonst niemand sehen soll. Nichts wurde hinzugefügt.',
  },
  'not-kept': {
    title: 'Webhooks lassen sich hier nicht aufbewahren',
    text: 'Ihre Geheimnisse werden mit einem Kennwort oder Zertifikat des Bots oder seines Zugangs zu den Dienstdaten versiegelt. Dieser Bot hat keines. Nichts wurde hinzugefügt.',
  },
  known: {
    title: 'Diesen Webhook gibt es schon',
    text: 'Entfernen Sie ihn zuerst, wenn er ein anderes Geheimnis oder andere Dienste bekommen soll.',
  },
};

/** What came of what an operator did. */
function doneWords({
  number,
}: Speech): Pick<Words['webhooks'], 'added' | 'removed' | 'tested' | 'failed' | 'answered' | 'unanswered'> {
  return {
    added: (name, secret) => ({
      title: `${name} erhält jetzt Benachrichtigungen`,
      text: `Mit diesem Geheimnis ist alles signiert. Es wird nur dieses eine Mal gezeigt: ${secret}`,
    }),
    removed: (name) => ({
      title: `${name} ist entfernt`,
      text: 'Es wird nichts mehr gesendet, und was wartete, entfällt. Zum Hinzufügen brauchen Sie wieder die ganze Adresse.',
    }),
    tested: (name) => ({
      title: `Der Test ist bei ${name} angekommen`,
      text: 'Falls Benachrichtigungen warteten, folgen sie jetzt.',
    }),
    failed: (name) => `Der Test ist bei ${name} nicht angekommen`,
    answered: (status) => `Die Antwort hatte den Status ${number(status)}. Nichts wurde geändert.`,
    unanswered: (code) =>
      code === undefined
        ? 'Es kam keine Antwort. Nichts wurde geändert.'
        : `Es kam keine Antwort (${code}). Nichts wurde geändert.`,
  };
}

/** Words for `operator webhook`. */
export function webhooksWords(speech: Speech): Words['webhooks'] {
  const { count, number } = speech;
  return {
    none: 'Es gibt noch keine Webhooks',
    found: (webhooks) => count(webhooks, { one: '# Webhook', other: '# Webhooks' }),
    howTo:
      'Schreiben Sie „operator webhook add“, dann eine Adresse, die mit https:// beginnt, und Dienste, wenn nicht alle gemeint sind.',
    row: (place, name) => `${number(place)}. ${name}`,
    well: 'Erhält Benachrichtigungen',
    paused: (time) => `Nimmt seit ${time} keine Benachrichtigungen an. Sie warten, bis ein Test ankommt.`,
    unreadable:
      'Die Adresse ist nicht mehr lesbar, weil das Geheimnis des Bots geändert wurde. Entfernen Sie den Webhook und fügen Sie ihn neu hinzu.',
    ...doneWords(speech),
    unknown: {
      title: 'Welcher Webhook?',
      text: 'Nennen Sie seine Nummer aus der Liste, zum Beispiel „operator webhook test 1“.',
    },
    refused: REFUSED,
    tooMany: (most) => ({
      title: 'Es gibt zu viele Webhooks',
      text: `Möglich sind ${number(most)}. Entfernen Sie zuerst einen.`,
    }),
    /** To whoever added it. */
    gone: (name) => ({
      title: `${name} erhält keine Benachrichtigungen mehr`,
      text: 'Die Antwort war, dass es die Adresse endgültig nicht mehr gibt (410). Ich habe sie deshalb entfernt.',
    }),
    refuses: (name, time) => ({
      title: `${name} nimmt keine Benachrichtigungen an`,
      text: `Sie wurden einen Tag lang abgelehnt und warten seit ${time}. Wenn der Fehler behoben ist, schreiben Sie „operator webhook test“.`,
    }),
    /** In the trail of changes. */
    audit: {
      added: (name) => `Webhook ${name} hinzugefügt`,
      removed: (name) => `Webhook ${name} entfernt`,
    },
    buttons: { all: 'Webhooks', test: 'Test senden' },
  };
}
