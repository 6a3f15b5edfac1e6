import path from 'node:path';
import { filesOf, goodUntil, makeCertificate } from './certificate.ts';
import { performAll, type Parts } from './parts.ts';
import { askLastDay, askSecret } from './questions.ts';
import { certificateStep, entraPage, secretStep } from './registration.ts';

/** Gives the application something to sign in with: what is there is kept. */
export function giveCredential(parts: Parts): Promise<void> {
  return parts.bot.credential === 'certificate' ? giveCertificate(parts) : giveSecret(parts);
}

async function giveCertificate(parts: Parts): Promise<void> {
  const { talk, folder, now, bot, keeper } = parts;
  const { MicrosoftAppId: appId = '', MicrosoftAppCertificateFile: known } = keeper.settings();
  const until = known === undefined ? undefined : goodUntil(path.resolve(folder, known), now);
  if (until) {
    talk.tell(`The certificate ${known} is good until ${day(until)}; it is kept.`);
    return;
  }
  talk.heading('Make a certificate');
  const files = filesOf(now);
  const question = {
    option: 'make-files',
    message: `Make ${files.certificate} and its key?`,
    proposal: true,
    unasked: false,
  };
  if (!(await talk.confirm(question))) return;
  talk.tell(`It is good until ${day(await makeCertificate(folder, files, bot.name, now))}.`);
  await performAll([certificateStep(appId, files.certificate)], parts);
  await keeper.keep({ MicrosoftAppCertificateFile: files.certificate, MicrosoftAppCertificateKeyFile: files.key });
}

const YEAR_MS = 365 * 86_400_000;

async function giveSecret(parts: Parts): Promise<void> {
  const { talk, keeper, way, now } = parts;
  const { MicrosoftAppId: appId = '', MicrosoftAppPassword: known } = keeper.settings();
  const step = secretStep(appId, day(new Date(now + YEAR_MS)));
  if (known === undefined && way === 'azure' && (await performAll([step], parts))) return;
  if (known === undefined) {
    await keeper.keep({
      MicrosoftAppPassword: await askSecret(talk, 'MicrosoftAppPassword', 'Client secret (its value, not its id)'),
    });
  }
  if (keeper.settings()['MicrosoftAppPasswordExpires'] !== undefined) return;
  talk.tell(
    `Microsoft Entra shows when the secret expires; npm run doctor warns a month before:\n${entraPage('Credentials', appId)}`,
  );
  const lastDay = await askLastDay(talk);
  if (lastDay !== '') await keeper.keep({ MicrosoftAppPasswordExpires: lastDay });
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
