import type { Words } from '../../en/index.ts';

/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS: Words['settings']['answers'] = {
  titles: {
    shared: 'Ici, tout le monde voit les réponses',
    private: 'Ici, seule la personne qui demande voit la réponse',
  },
  texts: {
    shared: 'Je réponds dans la conversation où la question a été posée.',
    private:
      'La personne qui demande peut partager une réponse avec tout le monde. Les alertes et les modifications restent visibles de tous. Si Teams ne peut pas afficher une réponse privée, je réponds pour tout le monde.',
  },
  ask: {
    title: 'Qui doit voir mes réponses ici ?',
    text: 'Seule la personne qui demande voit une réponse privée, et elle peut la partager avec tout le monde. Les alertes et les modifications sont toujours visibles de tous.',
  },
  unknown: (said) => ({
    title: `« ${said} » n’est pas un réglage des réponses`,
    text: 'Écrivez « réponses privées » ou « réponses pour tous ». Rien n’a été modifié.',
  }),
  buttons: { shared: 'Tout le monde', private: 'La personne qui demande' },
  /** In a chat of one person and the bot. */
  personal: {
    title: 'Dans cette conversation, mes réponses sont déjà privées',
    text: 'Vous êtes la seule personne à lire ici. Dans un canal ou une conversation de groupe, vous pouvez choisir qui voit mes réponses.',
  },
};
