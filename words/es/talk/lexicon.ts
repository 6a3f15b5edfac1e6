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
    `gracias mil, muchas gracias por todo, gracias, muchas gracias, mil gracias, muchísimas gracias, gracias por todo, gracias por la ayuda, gracias por tu ayuda,
     gracias por su ayuda, ok gracias, vale gracias, perfecto gracias, genial gracias, te lo agradezco, se lo agradezco,
     se agradece, muy agradecido, muy agradecida, agradecido, agradecida, grax, grcs, thx`,
  ),
  praise: phrases(
    `perfecto, genial, estupendo, excelente, fantástico, maravilloso, muy bien, bien hecho, buen trabajo, gran trabajo,
     buen bot, bravo, qué bien, qué bueno, muy bueno, muy útil, útil, me sirve, me ha servido, me sirvió, qué útil, eres genial,
     eres el mejor, eres la leche, me encanta, me gusta, guay, chido, bárbaro, increíble, impresionante, de lujo, buenísimo,
     enhorabuena, felicidades, felicitaciones, buena noticia, buenas noticias`,
  ),
  ok: phrases(
    `oído, sale, perfecto, enterado, vale, ok, okey, okay, de acuerdo, bueno, entendido, entiendo, ya veo, comprendido, claro, listo, va, dale, órale,
     recibido, anotado, está bien, todo bien, sin problema, no hay problema, no pasa nada, ya funciona, ya va, ya está,
     solucionado, hecho, ajá, ah, ah vale, ah ok, oh, hmm, tomo nota, me parece bien, suena bien, de nada`,
  ),
  yes: phrases(
    `sí, si, sip, sí por favor, si por favor, claro que sí, por supuesto, desde luego, adelante, hazlo, hágalo, confirmo,
     confirmar, confirmado, correcto, exacto, exactamente, eso es, así es, seguro, estoy seguro, estoy segura, afirmativo, sí claro`,
  ),
  no: phrases(
    `no, nop, no gracias, ahora no, de momento no, por ahora no, todavía no, mejor no, no hace falta, claro que no,
     para nada, en absoluto, negativo, no lo hagas, no lo haga, no quiero`,
  ),
  cancel: phrases(
    `no déjalo, déjalo estar, nada nada, era broma, ya no hace falta, cancelar, cancela, cancélalo, cancelarlo, cancela eso, anular, anula, anúlalo, olvídalo, olvídelo, olvida eso, déjalo,
     déjelo, da igual, nada, no es nada, no importa, ignora eso, ignóralo, perdón, perdona, perdone, lo siento, disculpa,
     disculpe, disculpas, me equivoqué, me he equivocado, error mío, fue sin querer, chat equivocado, canal equivocado, salir, cerrar`,
  ),
  stop: phrases(
    `para, para ya, parar, pare, párate, basta, basta ya, ya basta, detente, deténgase, stop, deja de escribir, deja de molestar,
     deja de publicar, deja de enviar mensajes, no escribas más, no envíes más mensajes, no mandes más mensajes, no más mensajes,
     déjame en paz, déjanos en paz, vete, deja de hacer spam, no más spam`,
  ),
  who: phrases(
    `quién eres, qué eres, quién es este, quién es, cómo te llamas, cuál es tu nombre, tu nombre, eres un bot, eres un robot,
     eres humano, eres una persona, eres real, eres una ia, eres ia, eres chatgpt, eres copilot, eres de microsoft,
     quién te hizo, quién te creó, quién te programó, preséntate, háblame de ti, cuéntame de ti, qué bot es este, qué haces,
     a qué te dedicas, para qué sirves, para qué sirve este bot, qué hace este bot, con quién hablo, de dónde eres, cuántos años tienes`,
  ),
  presence: phrases(
    `estás ahí, estás aquí, sigues ahí, hay alguien, hay alguien ahí, me oyes, me escuchas, me lees, estás vivo, estás despierto,
     funcionas, estás funcionando, estás bien, estás en línea, estás caído, probando, probando probando, probando 123, hola estás ahí`,
  ),
  howAreYou: phrases(
    `qué tal, cómo estás, cómo está, qué tal estás, cómo te va, cómo va, cómo va todo, qué hay, qué pasa tío, cómo andas,
     qué onda, qué tal todo, cómo vas, todo bien por ahí, y tú, y tú qué tal, hola qué tal, hola cómo estás, qué tal el día, qué tal el finde`,
  ),
  morning: phrases('buenos días, buen día, hola buenos días'),
  afternoon: phrases('buenas tardes, buena tarde, hola buenas tardes'),
  evening: phrases('buenas noches a todos, hola buenas noches'),
  night: phrases('buenas noches, que descanses, que descanséis, felices sueños, hasta mañana buenas noches'),
  bye: phrases(
    `adiós, hasta luego, hasta mañana, hasta pronto, hasta la próxima, hasta el lunes, nos vemos, nos vemos luego, nos vemos mañana,
     chao, chau, chaíto, me voy, ya me voy, que tengas un buen día, que tenga un buen día, buen fin de semana, feliz fin de semana,
     buen finde, feliz finde, cuídate, cuídese, un saludo, saludos, hablamos, hablamos luego`,
  ),
  wishes: phrases(
    `feliz viernes, feliz lunes, feliz año, feliz año nuevo, feliz navidad, felices fiestas, feliz cumpleaños, buena suerte,
     suerte, que te mejores, salud, felices pascuas, felices vacaciones, buenas vacaciones`,
  ),
  blame: phrases(
    `mal, muy mal, fatal, incorrecto, equivocado, está mal, eso está mal, eso no es, no es eso, no es correcto, eso no es correcto,
     no era eso, no es lo que pregunté, no es lo que he preguntado, no te pregunté eso, no he preguntado eso, eso no es lo que quería,
     no me sirve, no sirve, no sirves, no sirves para nada, inútil, bot inútil, eres inútil, bot malo, mal bot, qué bot más malo,
     no entiendo, no lo entiendo, no entiendo nada, no entendí, no te entiendo, cómo dices, qué, eh, horrible, pésimo,
     te equivocas, estás equivocado, eres tonto, tonto, bot tonto, qué aburrido, te odio`,
  ),
  laugh: phrases(
    'jaja, jajaja, jajajaja, jeje, jejeje, jiji, ja, qué gracioso, muy gracioso, qué risa, cuéntame un chiste, chiste, un chiste, dime un chiste, canta',
  ),
  swearing: phrases(
    `mierda, qué mierda, vaya mierda, menuda mierda, esto es una mierda, joder, jolín, coño, hostia, hostias, puta madre, la puta madre,
     hijo de puta, puta mierda, me cago en todo, me cago en la leche, cojones, qué cojones, carajo, maldita sea, maldito bot, maldición,
     gilipollas, imbécil, idiota, estúpido, cabrón, pendejo, no mames, no me jodas, vete a la mierda, vete al diablo,
     que te den, boludo, la concha de tu madre, chingada madre, verga, a la verga`,
  ),
} satisfies TalkLexicon['smallTalk'];

/** The words of small talk, of pointing at what was shown, and of turning pages, in Spanish. */
export const TALK: TalkLexicon = {
  smallTalk: SMALL_TALK,
  padding: phrases(
    `bot, amigo, amiga, tío, compañero, compañeros, equipo, chicos, gente, todos, todas, a todos, señor, por favor, porfa,
     porfavor, muy, mucho, muchas, muchos, tan, de verdad, por, para, la, el, lo, eso, esto, información, info, tu, su, te, le, a,
     ayuda, respuesta, rápida, rápido, otra vez, ahora, ya, luego, entonces, y, pero, pues, bueno, hoy, hola, oye, oiga, me, nos, también,
     aquí, con, como siempre, de nuevo, por la ayuda, por tu ayuda, por su ayuda, por la información, por avisar, por el aviso, por responder`,
  ),
  swearWords: phrases(
    `mierda, puta, puto, joder, jodido, jodida, coño, hostia, hostias, cojones, carajo, maldito, maldita, malditos, gilipollas, imbécil,
     idiota, estúpido, estúpida, cabrón, pendejo, verga, pinche, chingado, chingada, jaja, jajaja, uf, buf, puñetero, puñetera, dichoso`,
  ),
  pronouns: phrases('eso, esto, lo mismo'),
  pointers: phrases('este, ese, esta, esa, estos, esos, estas, esas, aquel, aquello'),
  introducing: phrases(
    `es, era, está, sobre, de, en, con, a, por, seguir, sigue, silenciar, silencia, abrir, abre, mostrar, muestra, muéstrame, ver,
     explica, explícame, cuándo, vigila, causó, háblame de, qué pasa con, por qué`,
  ),
  nouns: {
    issue: phrases(
      `problema, incidente, incidencia, aviso, caída, interrupción, fallo, alerta, caso, error, mensaje, anuncio, degradación,
       avería, problemas, incidentes, publicación, notificación`,
    ),
    service: phrases('servicio, aplicación, app, producto'),
  },
  articles: phrases('el, la, mismo, misma, el mismo, la misma, el anterior, último'),
  idle: phrases(
    `este canal, este chat, esta conversación, este grupo, este equipo, esta semana, este mes, este año, este trimestre, esta mañana,
     esta tarde, esta noche, este fin de semana, este finde, estos días, este día, este bot, esta organización, ese día, esa semana,
     ese mes, en este momento, en estos momentos, el problema es, por eso, es posible, está semana, los problemas, los incidentes, la última semana,
     el último mes, el último incidente, los últimos incidentes, la última caída, el último problema, los últimos mensajes,
     último incidente, último mensaje, último mes, último trimestre, último año, el servicio de, el mismo día`,
  ),
  followUps: {
    follow: phrases(
      `avísame, avísanos, mantenme al tanto, mantenme informado, mantennos al tanto, avísame cuando se resuelva, avísame cuando esté resuelto, notifícame, seguir`,
    ),
    details: phrases(
      `detalles, detalle, más detalles, los detalles, ver detalles, muestra los detalles, muéstrame los detalles, más información,
       más info, información, info, cuéntame más, dime más, quiero saber más, muestra más, ver más`,
    ),
    state: phrases(
      `hay novedades, novedades, alguna novedad, alguna noticia, hay noticias, se sabe algo, se sabe algo más, algo nuevo, hay algo nuevo,
       qué se sabe, última hora, lo último, última actualización, actualización, alguna actualización, estado actual, sigue caído,
       sigue igual, sigue abierto, sigue fallando, sigue sin funcionar, todavía no funciona, aún no funciona, está resuelto,
       ya está resuelto, resuelto, está arreglado, ya está arreglado, arreglado, se ha resuelto, se ha solucionado, ya se resolvió,
       se arregló, ya se arregló, ya funciona otra vez, ya ha vuelto, ya volvió, ha vuelto, y ahora, y ahora qué, cuánto tardará, cuánto va a tardar, cuánto falta,
       cuándo se arregla, cuándo se arreglará, cuándo se resolverá, cuándo estará resuelto, cuándo vuelve, próxima actualización,
       cuándo es la próxima actualización, cuándo hay más información, qué pasó, qué ha pasado, qué ocurrió, qué está pasando, a quién afecta, quién está afectado,
       nos afecta, me afecta, es grave, cómo de grave es, impacto, cuál es el impacto, desde cuándo, cuánto tiempo lleva, cuánto lleva,
       hay solución, hay alguna solución, alternativa, hay alternativa, solución alternativa, qué puedo hacer, qué podemos hacer, qué hago,
       cuándo empezó, cuándo comenzó`,
    ),
    posts: phrases(
      `historial de mensajes, historial completo, todas las publicaciones, todas las actualizaciones, todos los mensajes, ver todo,
       publicaciones anteriores, actualizaciones anteriores, muestra todo, muéstrame todo, texto completo, leer más, sigue leyendo, todo`,
    ),
    history: phrases(
      'historial, el historial, ver historial, muestra el historial, muéstrame el historial, su historial',
    ),
    report: phrases(
      `causa, la causa, causa raíz, la causa raíz, causa principal, cuál fue la causa, cuál es la causa, qué lo causó, qué lo provocó,
       por qué pasó, por qué ocurrió, por qué ha pasado, informe, el informe, informe posterior al incidente, hay informe, hay un informe, post mortem, postmortem, rca, pir`,
    ),
  },
  narrowing: {
    all: phrases(
      `incluir cerrados, incluir resueltos, incluye los cerrados, incluye los resueltos, con los cerrados, con los resueltos,
       con cerrados, con resueltos, también los cerrados, también los resueltos, abiertos y cerrados, abiertos y resueltos, muestra todos, muéstrame todos, ver todos, todos ellos`,
    ),
    open: phrases(
      'solo abiertos, solo los abiertos, los abiertos, solo abiertas, únicamente abiertos, solo los activos',
    ),
    resolved: phrases(
      'solo cerrados, solo los cerrados, solo resueltos, solo los resueltos, los cerrados, los resueltos, solo cerradas',
    ),
  },
  ordinals: [
    phrases('el primero, la primera, primero, primera, número uno, número 1, nº 1, el 1, 1º, el de arriba'),
    phrases('el segundo, la segunda, segundo, segunda, número dos, número 2, nº 2, el 2, 2º'),
    phrases('el tercero, la tercera, tercero, tercera, número tres, número 3, nº 3, el 3, 3º'),
    phrases('el cuarto, la cuarta, cuarto, cuarta, número cuatro, número 4, nº 4, el 4, 4º'),
    phrases('el quinto, la quinta, quinto, quinta, número cinco, número 5, nº 5, el 5, 5º'),
  ],
  whatIsThis: phrases('qué es esto, qué es eso, esto qué es, eso qué es'),
  turning: {
    next: phrases(
      'siguiente, la siguiente, página siguiente, siguiente página, próxima página, más, más resultados, sigue, continúa, continuar, adelante página, más antiguos, más antiguas',
    ),
    previous: phrases(
      'anterior, la anterior, página anterior, atrás, volver, vuelve, vuelve atrás, más nuevos, más nuevas',
    ),
    again: phrases(
      'actualizar, actualiza, actualízalo, refrescar, refresca, recargar, otra vez, de nuevo, una vez más, repite, repetir, repítelo, reintentar, inténtalo de nuevo',
    ),
  },
  responding: RESPONDING,
  impact: IMPACT,
};
