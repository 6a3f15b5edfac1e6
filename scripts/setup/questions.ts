import { SETTINGS } from '../../src/settings.ts';
import type { Talk } from './ask.ts';
import type { Settings } from './env-file.ts';

/** How the bot is registered, or that it is not. */
export type Way = 'teams' | 'azure' | 'existing' | 'local';

/** Asks for the way; the one without Azure stands first. */
export function askWay(talk: Talk, known: Settings): Promise<Way> {
  return talk.choose<Way>({
    option: 'way',
    message: 'How shall Teams know the bot?',
    choices: [
      { value: 'teams', label: 'Registered with Teams', hint: 'no Azure; by Microsoft’s teams CLI' },
      { value: 'azure', label: 'Registered in Azure as an Azure Bot', hint: 'by the Azure CLI' },
      { value: 'existing', label: 'It is registered already', hint: 'I have its ids and its secret or certificate' },
      { value: 'local', label: 'Not at all: a trial on this machine', hint: 'simulated Microsoft 365, no account' },
    ],
    ...(known['MicrosoftAppId'] !== undefined && { proposal: 'existing' }),
  });
}

/** Asks for a setting of the bot, with what is set already as proposal. It is checked as the bot checks it. */
export function askSetting(
  talk: Talk,
  name: keyof typeof SETTINGS.shape,
  option: string,
  message: string,
  proposal?: string,
): Promise<string> {
  return talk.text({
    option,
    message,
    check: (answer) => problemOf(name, answer),
    ...(proposal !== undefined && { proposal }),
  });
}

/** The same for a setting that nobody may see. */
export function askSecret(talk: Talk, name: 'MicrosoftAppPassword', message: string): Promise<string> {
  return talk.secret({ option: 'secret', message, check: (answer) => problemOf(name, answer) });
}

function problemOf(name: keyof typeof SETTINGS.shape, answer: string): string | undefined {
  if (answer === '') return 'is needed';
  return SETTINGS.shape[name].safeParse(answer).error?.issues[0]?.message;
}

/** Asks for the public host name. */
export function askHost(talk: Talk, proposal: string | undefined): Promise<string> {
  const wanted = 'must be a host name alone, such as bot.example.com';
  return talk.text({
    option: 'host',
    message: 'Under which host name does Teams reach the bot (https)?',
    check: (answer) => (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(answer) ? undefined : wanted),
    ...(proposal !== undefined && { proposal }),
  });
}

const LONGEST_NAME = 30;

/** Asks for the name that people see in Teams. */
export function askName(talk: Talk, proposal: string): Promise<string> {
  return talk.text({
    option: 'name',
    message: 'What is it called in Teams?',
    check: (answer) =>
      answer !== '' && answer.length <= LONGEST_NAME ? undefined : `must have 1 to ${LONGEST_NAME} characters`,
    proposal,
  });
}

/** Asks what the bot signs in with. */
export function askCredential(talk: Talk, proposal: 'secret' | 'certificate'): Promise<'secret' | 'certificate'> {
  return talk.choose({
    option: 'credential',
    message: 'What shall the bot sign in with?',
    choices: [
      { value: 'secret', label: 'A client secret', hint: 'quick' },
      {
        value: 'certificate',
        label: 'A certificate, made here',
        hint: 'safer: its key never leaves this machine; one upload more',
      },
    ],
    proposal,
  });
}

/** Asks for the day when a secret ends; it may stay unknown. */
export function askLastDay(talk: Talk): Promise<string> {
  return talk.text({
    option: 'secret-expires',
    message: 'On which day does the secret expire (2027-05-31)? Leave it empty if you do not know.',
    check: (answer) =>
      answer === '' || /^\d{4}-\d{2}-\d{2}$/.test(answer) ? undefined : 'must be a day such as 2027-05-31',
    proposal: '',
  });
}
