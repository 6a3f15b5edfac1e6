import type { TalkLexicon } from '../../talk.ts';

/** Whole sentences about one service, without its name, separated by commas. */
export const IMPACT: TalkLexicon['impact'] = {
  ask: `somos nosotros o ellos, nosotros o ellos, es cosa nuestra o de ellos, es cosa nuestra, es culpa nuestra, es cosa nuestra o de microsoft, somos nosotros o microsoft, nosotros o microsoft, es nuestra red, está caído para otros también, está caído también para otros, está caído para los demás, caído para otros también, falla a otros también, les falla a otros también, también falla a otros, a alguien más le falla, le falla a alguien más, alguien más tiene problemas con, hay alguien más con problemas con, otros también tienen problemas con, tienen otros problemas con, quién más tiene problemas con`,
  fails: `me falla, a mí me falla, también me falla, a mí también me falla, no me funciona, a mí no me funciona, tampoco me funciona, a mí tampoco me funciona, está caído para mí, está caído para mí también, caído para mí también, yo también tengo problemas con, también tengo problemas con, afectado, afectado por, me afecta, estoy afectado por, afectado sí`,
  works: `ya me funciona, me funciona otra vez, vuelve a funcionarme, a mí ya me funciona, ya no me falla, no me afecta, no estoy afectado por, ya no estoy afectado por, afectado no, no afectado`,
  warn: `avisos tempranos activados, activar avisos tempranos, activa los avisos tempranos, avísanos temprano, avisos tempranos sí`,
  stopWarning: `desactivar avisos tempranos, desactiva los avisos tempranos, avisos tempranos no, sin avisos tempranos`,
};
