import type { TalkLexicon } from '../../talk.ts';

/** Whole sentences of people who work on an incident together, separated by commas. */
export const RESPONDING: TalkLexicon['responding'] = {
  take: `me encargo, me encargo yo, yo me encargo, me encargo de, me encargo yo de, yo me encargo de, me ocupo, me ocupo yo, yo me ocupo, me ocupo de, lo tomo yo, lo cojo yo, estoy en ello, estoy con ello, lo estoy mirando, lo miro yo, asígnamelo, nos encargamos, nos encargamos nosotros`,
  takeOver: `tomar el relevo, tomo el relevo, tomar el relevo de, tomo el relevo de, me hago cargo yo ahora`,
  release: `dejar libre, dejarlo libre, lo dejo libre, lo suelto, ya no me encargo, ya no me encargo de, ya no me ocupo, liberar, liberarlo`,
  handOver: `pasar, pasar a, pasarlo a, se lo paso a, lo paso a, pasar a otra persona, asignar a, asignarlo a, traspasar a, entregar a`,
  yes: `afectado sí, sí afectado, estamos afectados, nosotros también estamos afectados, también estamos afectados, estoy afectado, nos afecta, nos afecta también, también nos afecta, me afecta`,
  no: `afectado no, no afectado, no estamos afectados, no estoy afectado, no nos afecta, no me afecta`,
  unsure: `afectado no sé, no sé afectado, afectado no lo sé, no sabemos si nos afecta, no sé si nos afecta, no estoy seguro de si nos afecta, no estamos seguros de si nos afecta`,
  who: `afectado, quién se encarga, quién se encarga de, quién se ocupa, quién se ocupa de, quién está en ello, quién lo lleva, quién lo tiene, se encarga alguien, alguien se encarga, a cuántos afecta aquí, a quién afecta aquí`,
  removeNote: `quitar la nota, quita la nota, borrar la nota, borra la nota, eliminar la nota`,
  announce: `comunicar, comunicado, comunicado sobre, comunicar a los usuarios, anunciar, anuncia, anunciar a los usuarios, informar a los usuarios, informar a los usuarios de, informar a los usuarios sobre, informa a los usuarios de, informa a los usuarios sobre, informe a los usuarios de, informar a todos de, informar a todos sobre, avisar a los usuarios de, avisa a los usuarios de, avisar a los usuarios sobre, di a los usuarios, prepara un comunicado, prepara un comunicado para, prepara un comunicado sobre, preparar un comunicado sobre, redacta un comunicado para, redacta un comunicado sobre, redactar un comunicado sobre, escribe un comunicado sobre, un comunicado sobre`,
  done: `hecho, está hecho, ya está hecho, ya lo hicimos, lo hemos hecho, ya lo hemos hecho, lo hicimos, hicimos, marcar como hecho, marca como hecho, listo, ya está listo, terminado`,
  notForUs: `no es para nosotros, esto no es para nosotros, no va con nosotros, no nos concierne, ignorar, ignora, ignóralo, no aplica, no nos aplica, no se aplica a nosotros, no es relevante, no es relevante para nosotros`,
  openAgain: `no hecho, no está hecho, aún no está hecho, todavía no está hecho, sin hacer, abrir de nuevo, reabrir, quitar la marca`,
  note: `nota`,
  workaround: `solución`,
};
