import type { TalkLexicon } from '../../talk.ts';

/** Whole sentences of people who work on an incident together, separated by commas. */
export const RESPONDING: TalkLexicon['responding'] = {
  take: `je m'en occupe, je m'occupe, je m'occupe de, je m'en charge, je m'en charge moi, je prends, je le prends, je la prends, je suis dessus, je regarde, je regarde ça, on s'en occupe, nous nous en occupons, assigne-moi, je m'y mets`,
  takeOver: `prendre le relais, je prends le relais, prendre le relais de, je prends le relais de, prendre le relais pour, je prends le relais pour`,
  release: `libérer, libérer l'incident, je libère, je le libère, je ne m'en occupe plus, je ne m'occupe plus de, je laisse la main, j'abandonne`,
  handOver: `transmettre, transmettre à, je transmets à, je le transmets à, passer à, je passe la main à, passer la main à, confier à, je confie à, assigner à, attribuer à`,
  yes: `touché oui, oui touché, nous sommes touchés, nous sommes aussi touchés, on est touchés, on est aussi touchés, je suis touché, ça nous touche, ça nous touche aussi, impactés, nous sommes impactés, on est impactés, nous sommes concernés`,
  no: `touché non, non touché, pas touché, pas touchés, nous ne sommes pas touchés, on n'est pas touchés, je ne suis pas touché, ça ne nous touche pas, nous ne sommes pas impactés, nous ne sommes pas concernés`,
  unsure: `touché pas sûr, pas sûr touché, pas sûr si nous sommes touchés, pas sûr que nous soyons touchés, nous ne savons pas si nous sommes touchés, je ne sais pas si nous sommes touchés, on ne sait pas si on est touchés`,
  who: `touché, touchés, qui s'en occupe, qui s'occupe de, qui est dessus, qui s'en charge, qui le prend, quelqu'un s'en occupe, est-ce que quelqu'un s'en occupe, combien sont touchés ici, qui est touché ici`,
  removeNote: `retirer la note, retire la note, supprimer la note, supprime la note, effacer la note, enlever la note`,
  announce: `annoncer, annonce, annonce aux utilisateurs, annoncer aux utilisateurs, informer les utilisateurs, informer les utilisateurs de, informer les utilisateurs sur, informer tout le monde de, informe les utilisateurs de, informe les utilisateurs sur, informez les utilisateurs de, préviens les utilisateurs de, prévenir les utilisateurs de, prévenez les utilisateurs de, avertir les utilisateurs de, dis aux utilisateurs, prépare une annonce, prépare une annonce pour, prépare une annonce sur, préparer une annonce pour, préparer une annonce sur, rédige une annonce pour, rédige une annonce sur, rédiger une annonce pour, rédiger une annonce sur, une annonce pour, une annonce sur`,
  done: `fait, c'est fait, est fait, nous l'avons fait, on l'a fait, nous avons fait, déjà fait, marquer comme fait, marque comme fait, terminé, c'est terminé, réglé, c'est réglé`,
  notForUs: `pas pour nous, ce n'est pas pour nous, n'est pas pour nous, c'est pas pour nous, ne nous concerne pas, ça ne nous concerne pas, ignorer, ignore, ignore ça, sans objet, pas concernés`,
  openAgain: `pas fait, pas encore fait, ce n'est pas fait, n'est pas fait, rouvrir, rouvre, retirer la marque, finalement pas fait`,
  note: `note`,
  workaround: `contournement`,
};
