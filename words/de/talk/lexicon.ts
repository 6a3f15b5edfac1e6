import type { TalkLexicon } from '../../talk.ts';
import { IMPACT } from '../impact/lexicon.ts';
import { RESPONDING } from './responding.ts';

/** Splits a list written with commas. */
function phrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

const SMALL_TALK = {
  thanks: phrases(
    `supi danke, perfekt danke, prima danke, top danke, danke, danke dir, danke ihnen, danke euch, danke schön, dankeschön, danke sehr, danke vielmals, vielen dank,
     vielen lieben dank, herzlichen dank, besten dank, lieben dank, tausend dank, danke für die hilfe, danke für deine hilfe,
     danke für ihre hilfe, danke für die info, danke für die antwort, merci, merci vielmal, vergelts gott, dank dir, thx,
     ich danke dir, ich danke ihnen, sehr nett, lieb von dir, großartig danke`,
  ),
  praise: phrases(
    `hammer, läuft bei dir, super, toll, klasse, prima, perfekt, spitze, genial, großartig, hervorragend, ausgezeichnet, wunderbar, sehr gut, gut gemacht,
     gut, cool, geil, mega, top, stark, bravo, guter bot, braver bot, toller bot, bester bot, gute arbeit, das hat geholfen,
     das hilft, sehr hilfreich, hilfreich, du bist toll, du bist super, du bist der beste, du bist klasse, ich mag dich, läuft, nicht schlecht,
     nice, wow, fantastisch, echt gut, das ist gut, das ist toll, das ist super, das ist perfekt, freut mich, schön, sehr schön`,
  ),
  ok: phrases(
    `jup, in ordnung danke, alles paletti, läuft, ok, okay, oki, okey, alles klar, klar, verstanden, verstehe, ich verstehe, aha, ach so, achso, passt, passt so, in ordnung, gut zu wissen,
     einverstanden, geht klar, alles gut, kein problem, kein thema, gern geschehen, gerne, gern, bitte, bitte schön, bitteschön, bitte sehr,
     na gut, schon gut, läuft wieder, geht wieder, erledigt, funktioniert, funktioniert wieder, hat sich erledigt, jo, hm, hmm, so so, soso, ist gut, ist ok, ist okay, notiert, zur kenntnis genommen`,
  ),
  yes: phrases(
    `ja, jap, jup, jawohl, jawoll, jep, jo bitte, ja bitte, ja gern, ja gerne, ja klar, na klar, klar doch, natürlich, selbstverständlich, sicher, aber sicher,
     genau, richtig, stimmt, korrekt, auf jeden fall, unbedingt, mach das, mach es, mach mal, tu das, bestätigen, bestätigt, ich bin sicher, ja doch`,
  ),
  no: phrases(
    `nein, nee, nö, ne, nein danke, nein danke nicht, bloß nicht, lieber nicht, jetzt nicht, noch nicht, auf keinen fall, keinesfalls, keineswegs, natürlich nicht,
     bitte nicht, nicht nötig, besser nicht, nicht jetzt, gar nicht, niemals, na`,
  ),
  cancel: phrases(
    `lass mal, nee lass mal, passt schon, hat sich erledigt, schon erledigt, erledigt danke, abbrechen, abbruch bitte, brich ab, vergiss es, vergiss das, vergessen sie es, vergessen sie das, schon gut vergiss es, egal, ist egal, macht nichts, nicht so wichtig, unwichtig, ignorieren, ignorier das,
     ignoriere das, lass es, lass gut sein, lassen wir das, falscher chat, falscher kanal, falsches fenster, sorry, entschuldigung, tut mir leid, verzeihung,
     mein fehler, ups, hoppla, schließen, nichts, versehen, war ein versehen, doch nicht`,
  ),
  stop: phrases(
    `stopp, halt, aufhören, hör auf, hör auf damit, hören sie auf, schluss, schluss damit, schluss jetzt, genug, es reicht, reicht, das reicht, hau ab, geh weg,
     verschwinde, hör auf zu nerven, nerv nicht, hör auf zu spammen, stopp bitte, stop bitte, nicht mehr schreiben, lass mich in ruhe, lass uns in ruhe`,
  ),
  who: phrases(
    `wer bist du, was bist du, wer sind sie, wie heißt du, wie heißen sie, wie ist dein name, dein name, bist du ein bot, bist du ein roboter, bist du ein mensch, bist du echt, bist du eine ki,
     bist du ki, bist du chatgpt, bist du copilot, bist du von microsoft, wer hat dich gebaut, wer hat dich gemacht, wer hat dich entwickelt, wer hat dich programmiert, stell dich vor, stellen sie sich vor,
     was machst du, was machst du hier, was tust du, was macht der bot, was macht dieser bot, wozu bist du da, wofür bist du da, wofür ist dieser bot, was ist das für ein bot, mit wem spreche ich, mit wem rede ich, wie alt bist du, woher kommst du`,
  ),
  presence: phrases(
    `bist du da, bist du noch da, bist du hier, bist du wach, bist du online, sind sie da, hallo bist du da, jemand da, ist jemand da, ist da jemand, hörst du mich, hören sie mich, lebst du noch, lebst du, läufst du, funktionierst du, arbeitest du, bist du kaputt, bist du down, test test, noch da, antwortest du`,
  ),
  howAreYou: phrases(
    `wie gehts, wie geht's, wie geht es dir, wie gehts dir, wie geht's dir, wie geht es ihnen, wie gehts ihnen, wie geht es euch, wie läufts, wie läuft's, wie läuft es, na wie gehts, alles gut bei dir, alles klar bei dir, wie war dein wochenende, wie war dein tag, was geht, was geht ab, na`,
  ),
  morning: phrases(`guten morgen, morgen, morgen zusammen, guten morgen zusammen, schönen guten morgen, moin moin, gm`),
  afternoon: phrases(`guten tag, schönen guten tag, tag, tach, mahlzeit, guten mittag`),
  evening: phrases(`guten abend, schönen guten abend, n'abend, abend`),
  night: phrases(`gute nacht, schlaf gut, schlafen sie gut, nacht`),
  bye: phrases(
    `tschüss, tschüs, tschau, ciao, auf wiedersehen, auf wiederschauen, wiedersehen, bis bald, bis später, bis dann, bis morgen, bis nachher, bis nächste woche, bis montag, machs gut, mach's gut,
     mach es gut, machen sie es gut, servus, ade, adieu, pfiat di, pfiati, feierabend, schönen feierabend, schönen tag, schönen tag noch, einen schönen tag, einen schönen tag noch, schönes wochenende, ein schönes wochenende, schönen abend, schönen abend noch, ich bin weg, man sieht sich`,
  ),
  wishes: phrases(
    `frohe weihnachten, schöne weihnachten, frohes neues, frohes neues jahr, gutes neues jahr, guten rutsch, frohe ostern, schöne feiertage, frohe feiertage, alles gute, herzlichen glückwunsch, alles gute zum geburtstag, viel glück, viel erfolg, gute besserung, gesundheit, prost, schönen urlaub, schöne ferien, guten appetit`,
  ),
  blame: phrases(
    `schlechter bot, blöder bot, dummer bot, doofer bot, blöd, doof, dumm, nutzlos, unnütz, unbrauchbar, du bist dumm, du bist nutzlos, du bist doof, falsch, das ist falsch, falsche antwort, stimmt nicht, das stimmt nicht, das ist nicht richtig,
     das habe ich nicht gefragt, das war nicht meine frage, das meinte ich nicht, das habe ich nicht gemeint, so nicht, das ist nicht hilfreich, nicht hilfreich, hilft nicht, das hilft nicht, hilft mir nicht, verstehe ich nicht, ich verstehe nicht, ich verstehe das nicht,
     hä, häh, wie bitte, was, schlecht, furchtbar, schrecklich, mies, so ein quatsch, quatsch, unsinn, blödsinn, du nervst, das nervt, nervig, langweilig, ich hasse dich`,
  ),
  laugh: phrases(
    `haha, hihi, hehe, lustig, witzig, sehr witzig, das ist lustig, erzähl einen witz, erzähl mir einen witz, witz, sing, hahaha`,
  ),
  swearing: phrases(
    `scheiße, scheisse, so eine scheiße, so ein scheiß, scheiß bot, mist, so ein mist, verdammt, verdammt noch mal, verflixt, verflucht, kacke, so ein dreck, dreck, arschloch, idiot, du idiot, trottel, depp, du depp, blödmann, leck mich, fick dich, verpiss dich, zum teufel, herrgott, himmel, oh mein gott, um gottes willen, zum kotzen, das ist zum kotzen, saftladen`,
  ),
} satisfies TalkLexicon['smallTalk'];

/** The words of small talk, of pointing at what was shown, and of turning pages, in German. */
export const TALK: TalkLexicon = {
  smallTalk: SMALL_TALK,
  padding: phrases(
    `bot, lieber, liebe, leute, team, zusammen, kollege, kollegen, kollegin, kolleginnen, alle, an alle, du, dir, dich, ihr, euch, sie, ihnen, ich, mir, mich, uns, bitte, mal, doch, so, sehr, echt, wirklich, ganz, viel, vielmals, für, das, dies, die, der, den, dein, deine, ihre, info, infos, information, schnelle, antwort, hilfe, wieder, jetzt, dann, und, aber, na, ja, auch, nur, heute, hi, hallo, hey, moin, wie immer, noch, schon, aber auch, erst, erst mal, erstmal, hier, damit, zu, für die hilfe, fürs nachsehen, fürs bescheid sagen, das war alles, erneut, herr, frau`,
  ),
  swearWords: phrases(
    `scheiße, scheiß, scheisse, verdammt, verdammte, verdammter, verdammtes, verflixt, verflixte, verfluchte, beschissen, beschissene, mist, kacke, dreck, dämlich, dämliche, blöde, blöd, doof, doofe, dumm, dumme, idiot, depp, mann, boah, ey, argh, ach, oh`,
  ),
  pronouns: phrases('es'),
  pointers: phrases('das, dies, dieses, diese, dieser, diesem, diesen, davon, dazu, daran, damit, dafür'),
  introducing: phrases(
    `ist, war, sind, waren, hat, wird, wurde, geht, läuft, funktioniert, gibt es, über, von, zu, für, mit, an, folge, folgen, verfolge, beobachte, überwache, öffne, öffnen, zeig, zeige, zeig mir, erkläre, erklär, was bedeutet, was heißt, wann war, wann ist, wann wird, warum ist, was ist mit, wie steht es um, wie sieht es aus mit`,
  ),
  nouns: {
    issue: phrases(
      `problem, vorfall, vorfalls, störung, ausfall, ausfalls, hinweis, hinweises, fehler, fehlers, fall, alarm, meldung, benachrichtigung, nachricht, ticket, sache, thema, ding, incident, beeinträchtigung, probleme, vorfälle`,
    ),
    service: phrases('dienst, dienstes, service, app, produkt, anwendung'),
  },
  articles: phrases(
    'der, die, das, den, dem, des, derselbe, dieselbe, dasselbe, letzte, letzten, obige, obigen, vorige',
  ),
  idle: phrases(
    `gibt es, geht es um, wie geht es, es gibt, gab es, es gab, es sein, ist es möglich, es möglich, es geht, geht es, läuft es, wie steht es, wie sieht es aus, es nicht geht, es wieder geht, es brennt, es egal, das team, das team hier, das postfach, die postfächer, das wetter, das system, das heißt, das kann,
     dieser chat, diesem chat, diesen chat, dieser kanal, diesem kanal, diesen kanal, diese gruppe, dieser gruppe, dieses team, diesem team, diese woche, dieser woche, diesen monat, diesem monat, dieser monat, dieses jahr, diesem jahr, dieses quartal, diesem quartal, diesen morgen, diesen mittag, diesen abend, dieses wochenende, diesem wochenende, diese nacht, dieser tage, dieser bot, diesen bot, dieser mandant,
     die vorfälle, die probleme, die störungen, die hinweise, die nachrichten, die meldungen, letzte woche, die letzte woche, letzten monat, der letzte monat, letzter vorfall, letzte vorfälle, letzte störung, letzte störungen, letzte nachrichten, letzte meldungen, der dienststatus, die dienste, das nachrichtencenter`,
  ),
  followUps: {
    follow: phrases(
      `sag bescheid, gib bescheid, bescheid geben, sag mir bescheid, gib mir bescheid, halte mich auf dem laufenden, halt mich auf dem laufenden, benachrichtige mich, sag bescheid wenn behoben, folgen`,
    ),
    details: phrases(
      `details, mehr details, die details, zeig details, zeig die details, zeig mir details, zeig mir die details, einzelheiten, mehr infos, mehr informationen, weitere infos, weitere informationen, genaueres, mehr dazu, erzähl mehr, info dazu, infos dazu, näheres, mehr anzeigen`,
    ),
    state: phrases(
      `was neues, gibt es was neues, gibts was neues, gibt's was neues, gibt es etwas neues, gibt es neuigkeiten, neuigkeiten, irgendwas neues, etwas neues, neues, schon was neues, update, updates, gibt es ein update, gibt es updates, gibts ein update, aktueller stand, wie ist der stand, wie ist der aktuelle stand, stand, stand der dinge, der aktuelle stand,
       noch down, immer noch down, noch kaputt, immer noch kaputt, noch gestört, immer noch gestört, noch offen, immer noch offen, noch aktuell, besteht noch, besteht das problem noch, geht immer noch nicht, behoben, schon behoben, ist behoben, gelöst, schon gelöst, geht wieder, geht schon wieder, läuft wieder, läuft schon wieder, schon wieder da, wieder da, schon vorbei, vorbei, erledigt,
       und jetzt, wie lange noch, wie lange dauert das, wie lange dauert das noch, wie lange dauert es noch, wann behoben, wann wird es behoben, wann ist es behoben, wann geht es wieder, wann gehts wieder, wann läuft es wieder, nächstes update, wann kommt das nächste update, wann ist das nächste update, was ist passiert, was ist los, was war los, wer ist betroffen, sind wir betroffen, bin ich betroffen, betroffene, wie schlimm, wie schlimm ist es, auswirkung, auswirkungen, was ist die auswirkung, welche auswirkung, welche auswirkungen, seit wann, wie lange schon, wann hat es angefangen, wann ging es los,
       workaround, gibt es einen workaround, umgehung, gibt es eine umgehung, umgehungslösung, was kann ich tun, was können wir tun, was tun, was soll ich tun`,
    ),
    posts: phrases(
      `nachrichtenverlauf, meldungsverlauf, alle meldungen, alle updates, alle beiträge, alle nachrichten, ganzer verlauf, der ganze verlauf, kompletter verlauf, vollständiger verlauf, den ganzen verlauf, frühere updates, ältere updates, frühere meldungen, ältere meldungen, zeig alle updates, zeig alle meldungen, ganzer text, der ganze text, vollständiger text, weiterlesen, alles`,
    ),
    history: phrases(
      'verlauf, der verlauf, den verlauf, zeig verlauf, zeig den verlauf, zeig mir den verlauf, historie, die historie, chronik',
    ),
    report: phrases(
      `ursache, die ursache, grundursache, was war die ursache, was ist die ursache, was war der grund, was ist der grund, woran lag es, woran liegt es, woran lag das, woran liegt das, wie kam es dazu, warum ist das passiert, wie konnte das passieren, bericht, der bericht, den bericht, abschlussbericht, gibt es einen bericht, gibts einen bericht, bericht nach dem vorfall, ursachenanalyse, ursachenbericht`,
    ),
  },
  narrowing: {
    all: phrases(
      `auch geschlossene, auch behobene, mit geschlossenen, mit behobenen, auch die geschlossenen, auch die behobenen, auch erledigte, inklusive geschlossener, inklusive behobener, offene und behobene, offene und geschlossene, alle davon, alle anzeigen, zeig alle, zeige alle, alle zeigen`,
    ),
    open: phrases(
      `nur offene, nur die offenen, nur noch offene, nur aktive, nur die aktiven, nur aktuelle, nur laufende, offene, die offenen`,
    ),
    resolved: phrases(
      `nur geschlossene, nur die geschlossenen, nur behobene, nur die behobenen, nur gelöste, nur die gelösten, nur erledigte, behobene, die behobenen, geschlossene, die geschlossenen`,
    ),
  },
  ordinals: [
    phrases(
      'der erste, die erste, das erste, den ersten, erster, erste, erstes, ersten, nummer eins, nummer 1, nr 1, 1., der oberste, die oberste, das oberste, den obersten',
    ),
    phrases(
      'der zweite, die zweite, das zweite, den zweiten, zweiter, zweite, zweites, zweiten, nummer zwei, nummer 2, nr 2, 2.',
    ),
    phrases(
      'der dritte, die dritte, das dritte, den dritten, dritter, dritte, drittes, dritten, nummer drei, nummer 3, nr 3, 3.',
    ),
    phrases(
      'der vierte, die vierte, das vierte, den vierten, vierter, vierte, viertes, vierten, nummer vier, nummer 4, nr 4, 4.',
    ),
    phrases(
      'der fünfte, die fünfte, das fünfte, den fünften, fünfter, fünfte, fünftes, fünften, nummer fünf, nummer 5, nr 5, 5.',
    ),
  ],
  whatIsThis: phrases('was ist das, was ist es, was ist dies, was soll das, was soll das sein, was ist das hier'),
  turning: {
    next: phrases(
      'weiter, nächste, nächste seite, die nächste, die nächste seite, nächster, nächstes, weitere, weitere ergebnisse, mehr, mehr anzeigen, zeig mehr, ältere, vorwärts, eine seite weiter, weiterblättern',
    ),
    previous: phrases(
      'zurück, vorherige, vorherige seite, vorige, vorige seite, letzte seite, eine seite zurück, geh zurück, neuere, zurückblättern',
    ),
    again: phrases(
      'noch mal, nochmal, noch einmal, nochmals, aktualisieren, aktualisiere, neu laden, erneut, wiederholen, wiederhole, wiederhol das, versuch es noch mal, noch mal versuchen, erneut versuchen, refresh',
    ),
  },
  responding: RESPONDING,
  impact: IMPACT,
};
