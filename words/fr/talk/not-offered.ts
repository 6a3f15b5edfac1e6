import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      remind:
        'Je ne programme pas de rappels. Je peux envoyer un résumé à heure fixe et lister ce qui demande une action, avec les échéances.',
      ticket:
        'Je ne crée ni tickets ni notes. Écrivez « suivre » et l’identifiant d’un incident : je vous dirai comment il évolue.',
      elsewhere:
        'J’écris seulement dans Teams : dans cette conversation, dans les canaux et dans les conversations de groupe.',
      outside: 'Je ne connais que l’état de Microsoft 365. Je ne peux rien vous dire à ce sujet.',
      leave:
        'Je ne peux pas me retirer moi-même. Cela se fait dans Teams, là où se gèrent les applications d’une équipe ou d’une conversation. Je peux arrêter toutes les alertes ici.',
      alone:
        'Ici, les alertes et les réglages valent pour tout le monde. Pour vous seul, écrivez-moi la même chose dans votre conversation privée avec moi.',
    },
    buttons: {
      forAll: 'Modifier pour tous',
      showHere: 'Afficher ici',
      digest: 'Configurer un résumé',
      needsAction: 'Actions requises',
    },
  };
}
