import type { TalkLexicon } from '../../talk.ts';

/** Whole sentences of people who work on an incident together, separated by commas. */
export const RESPONDING: TalkLexicon['responding'] = {
  take: `übernehmen, ich übernehme, ich übernehme es, ich übernehme das, ich übernehme den, ich kümmere mich, ich kümmere mich darum, ich kümmere mich drum, ich kümmere mich um, ich bin dran, ich bin da dran, ich schaue es mir an, ich schau es mir an, ich schaue mir das an, ich sehe es mir an, ich arbeite daran, ich mache das, ich mach das, mir zuweisen, weise es mir zu, wir kümmern uns darum, wir sind dran, ich bin an`,
  takeOver: `von anderen übernehmen, ich übernehme trotzdem, trotzdem übernehmen`,
  release: `abgeben, ich gebe es ab, ich gebe ab, freigeben, ich gebe es frei, ich bin nicht mehr dran, ich kümmere mich nicht mehr darum, ich kümmere mich nicht mehr um, loslassen`,
  handOver: `übergeben, übergeben an, ich übergebe an, ich übergebe es an, weitergeben an, ich gebe es weiter an, zuweisen an, übergabe an`,
  yes: `betroffen ja, ja betroffen, wir sind betroffen, wir sind auch betroffen, ich bin betroffen, ich bin auch betroffen, betrifft uns, es betrifft uns, es betrifft uns auch, betrifft uns auch, auch betroffen`,
  no: `betroffen nein, nein betroffen, nicht betroffen, wir sind nicht betroffen, ich bin nicht betroffen, betrifft uns nicht, es betrifft uns nicht`,
  unsure: `betroffen unsicher, unsicher betroffen, betroffen weiß nicht, nicht sicher ob wir betroffen sind, wir sind nicht sicher ob wir betroffen sind, wir wissen nicht ob wir betroffen sind, ich weiß nicht ob wir betroffen sind`,
  who: `betroffen, wer kümmert sich, wer kümmert sich darum, wer kümmert sich um, wer ist dran, wer ist da dran, wer arbeitet daran, wer hat es übernommen, wer hat das übernommen, wer hat übernommen, kümmert sich jemand darum, ist jemand dran, wie viele sind hier betroffen, wer ist hier betroffen`,
  removeNote: `notiz entfernen, notiz löschen, die notiz löschen, die notiz entfernen, umgehung entfernen, umgehung löschen`,
  announce: `ankündigen, nutzer informieren, nutzer über informieren, die nutzer informieren, die nutzer über informieren, benutzer informieren, benutzer über informieren, die benutzer über informieren, anwender informieren, anwender über informieren, mitarbeiter informieren, mitarbeiter über informieren, alle informieren, alle über informieren, informiere nutzer über, informiere die nutzer, informiere die nutzer über, informiere die benutzer über, informiere unsere nutzer über, informiere die anwender über, informiere alle über, informiere die mitarbeiter über, sag den nutzern bescheid, sag den nutzern bescheid über, sag den benutzern bescheid über, mitteilung, mitteilung zu, mitteilung an nutzer, mitteilung an nutzer zu, mitteilung entwerfen, mitteilung zu entwerfen, eine mitteilung zu entwerfen, entwirf eine mitteilung, entwirf eine mitteilung zu, entwirf eine mitteilung an die nutzer zu, schreibe eine mitteilung zu, schreib eine mitteilung zu, mitteilung schreiben zu`,
  done: `erledigt, ist erledigt, haben wir erledigt, wir haben erledigt, wir haben es erledigt, das haben wir erledigt, schon erledigt, als erledigt markieren, als erledigt, haben wir gemacht, wir haben das gemacht, das haben wir gemacht, fertig, ist fertig, gemacht, abgehakt`,
  notForUs: `nicht für uns, ist nicht für uns, ist nichts für uns, nichts für uns, das ist nichts für uns, gilt nicht für uns, gilt für uns nicht, ignorieren, ignoriere, ignorier das, ist nicht relevant, nicht relevant für uns, für uns nicht relevant, ist für uns nicht relevant, brauchen wir nicht`,
  openAgain: `nicht erledigt, doch nicht erledigt, ist nicht erledigt, ist doch nicht erledigt, noch nicht erledigt, wieder öffnen, wieder offen, markierung entfernen, noch offen, ist noch offen`,
  note: `notiz`,
  workaround: `umgehung, workaround`,
};
