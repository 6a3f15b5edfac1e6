import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeTalk, MissingAnswer, type Answers, type Prompts } from '../../scripts/setup/ask.ts';
import { NOT_FOUND, runProgram, typed, type Command, type Ended } from '../../scripts/setup/command.ts';
import { settingsIn } from '../../scripts/setup/env-file.ts';
import { setUp } from '../../scripts/setup/set-up.ts';
import { loadConfig } from '../../src/main.ts';
import { APP_ID, TENANT } from '../fakes/bot.ts';

const SECRET = 'Abc8Q~canary-secret_value';
const TEAMS_APP_ID = '7c1f0e6a-7d3e-4d57-9a43-6f2b1c9e8d10';
const NOW = Date.parse('2026-11-28T12:00:00Z');
const DAY_MS = 86_400_000;

/** What Microsoft's programs print. Source: their documentation. */
function answerOf({ program, args }: Command): unknown {
  const called = [program, ...args].join(' ');
  if (called.startsWith('teams app create')) {
    const secret = args.includes('--no-secret') ? {} : { CLIENT_SECRET: SECRET };
    return {
      teamsAppId: TEAMS_APP_ID,
      botId: APP_ID,
      credentials: { CLIENT_ID: APP_ID, TENANT_ID: TENANT, ...secret },
    };
  }
  if (called.startsWith('az account show')) return { tenantId: TENANT, name: 'Contoso' };
  if (called.startsWith('az ad app create')) return { appId: APP_ID, displayName: 'Service Health' };
  if (called.startsWith('az ad app credential reset') && !args.includes('--cert')) {
    return { appId: APP_ID, password: SECRET, tenant: TENANT };
  }
  return undefined;
}

describe('the set-up', () => {
  let folder: string;
  let ran: string[];
  let told: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'setup-'));
    [ran, told] = [[], ''];
  });
  afterEach(() => {
    assert.ok(!told.includes(SECRET), 'no secret is shown');
    rmSync(folder, { recursive: true });
  });

  interface Given {
    readonly answers?: Answers;
    /** What a person answers, by the option that would have answered it; a proposal where there is nothing. */
    readonly person?: Readonly<Record<string, string | boolean>>;
    readonly program?: (command: Command) => Ended;
    readonly now?: number;
  }

  const works = (command: Command): Ended => ({
    code: 0,
    out: `Working …\n${JSON.stringify(answerOf(command) ?? null)}`,
    err: '',
  });

  function runWith({ answers = {}, person, program = works, now = NOW }: Given): Promise<void> {
    const talk = makeTalk({
      answers,
      ...(person && { prompts: promptsOf(person) }),
      heading: (text) => (told += `${text}\n`),
      tell: (text) => (told += `${text}\n`),
    });
    const run = (command: Command) => {
      ran.push(typed(command));
      return Promise.resolve(program(command));
    };
    return setUp({ talk, run, folder, now });
  }

  function promptsOf(person: NonNullable<Given['person']>): Prompts {
    const text: Prompts['text'] = ({ option, proposal, check }) => {
      const answer = person[option] ?? proposal;
      assert.ok(typeof answer === 'string', `nobody answers ${option}`);
      assert.equal(check(answer), undefined);
      return Promise.resolve(answer);
    };
    return {
      text,
      secret: text,
      confirm: ({ option, proposal }) =>
        Promise.resolve(typeof person[option] === 'boolean' ? person[option] : proposal),
      choose: ({ option, choices, proposal }) => {
        const wanted = person[option] ?? proposal ?? choices[0]?.value;
        return Promise.resolve(choices.find(({ value }) => value === wanted)!.value);
      },
    };
  }

  const env = () => settingsIn(path.join(folder, '.env'));
  const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const manifest = () => {
    const zip = unzipSync(readFileSync(path.join(folder, 'build', 'service-health-bot.zip')));
    return JSON.parse(strFromU8(zip['manifest.json']!)) as {
      id: string;
      bots: { botId: string }[];
      validDomains: string[];
    };
  };
  const ALL = {
    run: 'yes',
    'write-env': true,
    'make-files': true,
    host: 'bot.example.com',
    'time-zone': 'Europe/Riga',
  };

  it('without Azure ends with settings that the bot takes, an app package, and the link for consent', async () => {
    await runWith({ answers: { ...ALL, way: 'teams', 'secret-expires': '2028-11-27' } });
    assert.deepEqual(
      ran.map((each) => each.split(' ').slice(0, 3).join(' ')),
      ['teams login', 'teams app create'],
    );
    assert.match(
      ran[1] ?? '',
      /--name "Service Health" --endpoint https:\/\/bot\.example\.com\/api\/messages --teams-managed /,
    );
    assert.deepEqual(env(), {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: SECRET,
      MicrosoftAppPasswordExpires: '2028-11-27',
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppType: 'SingleTenant',
      TEAMS_APP_ID,
      BOT_HOST: 'bot.example.com',
      REDIS_URL: 'redis://127.0.0.1:6379',
      DEFAULT_TIME_ZONE: 'Europe/Riga',
    });
    assert.equal(loadConfig(env()).bot?.appId, APP_ID);
    const { id, bots, validDomains } = manifest();
    assert.deepEqual([id, bots[0]?.botId, validDomains], [TEAMS_APP_ID, APP_ID, ['bot.example.com']]);
    assert.match(told, /ServiceHealth\.Read\.All\n +status of services/);
    assert.match(told, /ServiceMessage\.Read\.All\n +Message Center/);
    assert.match(
      told,
      /PUBLIC_URL=https:\/\/bot\.example\.com in \.env\n +https:\/\/bot\.example\.com\/files\/signed-in\n/,
    );
    assert.ok(told.includes(`Authentication/appId/${APP_ID}`));
    assert.ok(told.includes(`https://login.microsoftonline.com/${TENANT}/adminconsent?client_id=${APP_ID}`));
  });

  it('in Azure registers, makes bot and channel, and asks for the two permissions and no others', async () => {
    await runWith({ answers: { ...ALL, way: 'azure' } });
    const bot = '--resource-group service-health --name service-health-aaaaaaaa';
    assert.deepEqual(ran, [
      'az login --output none',
      'az account show --output json',
      'az ad app create --display-name "Service Health" --sign-in-audience AzureADMyOrg --web-redirect-uris https://bot.example.com/files/signed-in --output json',
      `az ad app credential reset --id ${APP_ID} --append --end-date 2027-11-28 --output json --only-show-errors`,
      `az ad sp create --id ${APP_ID} --output none`,
      'az group create --name service-health --location westeurope --output none',
      `az bot create ${bot} --app-type SingleTenant --appid ${APP_ID} --tenant-id ${TENANT} --endpoint https://bot.example.com/api/messages --sku F0 --output none`,
      `az bot msteams create ${bot} --output none`,
      `az ad app permission add --id ${APP_ID} --api 00000003-0000-0000-c000-000000000000 --api-permissions 79c261e0-fe76-4144-aad5-bdc68fbe4037=Role 1b620472-6534-4fe6-9df2-4680e8aa28ec=Role --output none --only-show-errors`,
      `az ad app permission admin-consent --id ${APP_ID}`,
    ]);
    const { MicrosoftAppPassword, MicrosoftAppPasswordExpires } = env();
    assert.deepEqual([MicrosoftAppPassword, MicrosoftAppPasswordExpires], [SECRET, '2027-11-28']);
    assert.equal(loadConfig(env()).bot?.tenantId, TENANT);
    assert.equal(loadConfig(env()).publicUrl, 'https://bot.example.com', 'the application has its redirect address');
  });

  it('with a certificate makes one that the bot takes, with a key that only its owner can read, and asks for no secret', async () => {
    await runWith({ answers: { ...ALL, way: 'teams', credential: 'certificate' } });
    assert.match(ran[1] ?? '', /--no-secret/);
    assert.match(ran[2] ?? '', /credential reset .* --cert @certs\/service-health-bot-2026-11-28\.pem --append/);
    const { MicrosoftAppCertificateFile: file = '', MicrosoftAppCertificateKeyFile: keyFile = '', ...others } = env();
    assert.equal(others['MicrosoftAppPassword'], undefined);
    const [certificate, key] = [file, keyFile].map((each) => readFileSync(path.join(folder, each)));
    const made = new X509Certificate(certificate!);
    assert.ok(made.checkPrivateKey(createPrivateKey(key!)));
    assert.equal(made.validToDate.getTime(), NOW + 365 * DAY_MS);
    if (process.platform !== 'win32') assert.equal(statSync(path.join(folder, keyFile)).mode & 0o777, 0o600);
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    assert.ok(loadConfig(env(), read).bot?.certificate);
  });

  it('run again keeps what is there: no step at Microsoft, and no file but the package is written', async () => {
    await runWith({ answers: { ...ALL, way: 'teams', credential: 'certificate' } });
    const [before, listed] = [readFileSync(path.join(folder, '.env'), 'utf8'), files()];
    [ran, told] = [[], ''];
    await runWith({ answers: { ...ALL, way: 'teams' }, person: {} });
    assert.deepEqual([ran, readFileSync(path.join(folder, '.env'), 'utf8'), files()], [[], before, listed]);
    assert.match(told, /is good until 2027-11-28; it is kept/);
    assert.doesNotMatch(told, /\.env would change/);
  });

  it('renews a certificate before it ends, under another name', async () => {
    await runWith({ answers: { ...ALL, way: 'teams', credential: 'certificate' } });
    await runWith({
      answers: { ...ALL, way: 'teams', credential: 'certificate' },
      person: {},
      now: NOW + 340 * DAY_MS,
    });
    assert.equal(env()['MicrosoftAppCertificateFile'], 'certs/service-health-bot-2027-11-03.pem');
    assert.ok(files().includes(path.join('certs', 'service-health-bot-2026-11-28.pem')));
  });

  it('where nobody can be asked shows all and changes nothing, unless told to', async () => {
    await runWith({
      answers: { way: 'teams', host: 'bot.example.com', 'app-id': APP_ID, 'tenant-id': TENANT, secret: SECRET },
    });
    assert.deepEqual([ran, files()], [[], []]);
    assert.match(told, /teams app create --name/);
    assert.match(told, /BOT_HOST=bot\.example\.com/);
    assert.match(told, /MicrosoftAppPassword: new, not shown/);
  });

  it('where nobody can be asked says which option answers', async () => {
    await assert.rejects(runWith({}), (error: Error) => {
      assert.ok(error instanceof MissingAnswer);
      assert.match(error.message, /add --way teams\|azure\|existing\|local$/);
      return true;
    });
    await assert.rejects(runWith({ answers: { way: 'teams' } }), /add --host VALUE$/);
    await assert.rejects(
      runWith({ answers: { way: 'teams', host: 'https://x' } }),
      /^MissingAnswer: --host must be a host name/,
    );
  });

  it('shows what it would replace, and leaves it if the person says no', async () => {
    writeFileSync(path.join(folder, '.env'), '# Mine.\nBOT_HOST=old.example.com\nREDIS_URL=redis://:hidden@old:6379\n');
    await runWith({
      answers: {
        way: 'existing',
        host: 'bot.example.com',
        'redis-url': 'redis://new:6379',
        'app-id': APP_ID,
        'tenant-id': TENANT,
        secret: SECRET,
      },
      person: { 'write-env': false, 'make-files': false },
    });
    assert.match(told, /BOT_HOST=bot\.example\.com \(now old\.example\.com\)/);
    assert.match(told, /REDIS_URL=redis:\/\/new:6379 \(now another\)/);
    assert.ok(!told.includes('hidden'));
    assert.equal(
      readFileSync(path.join(folder, '.env'), 'utf8'),
      '# Mine.\nBOT_HOST=old.example.com\nREDIS_URL=redis://:hidden@old:6379\n',
    );
  });

  it('takes what a person did by hand', async () => {
    await runWith({
      person: {
        way: 'teams',
        host: 'bot.example.com',
        run: 'no',
        'app-id': APP_ID,
        'tenant-id': TENANT,
        secret: SECRET,
      },
    });
    assert.deepEqual(ran, []);
    const { MicrosoftAppId, MicrosoftAppPassword } = env();
    assert.deepEqual([MicrosoftAppId, MicrosoftAppPassword], [APP_ID, SECRET]);
  });

  for (const [what, ended, says] of [
    [
      'is not there',
      { code: NOT_FOUND, out: '', err: '' },
      /teams is not on this machine\. Install it: npm install --global @microsoft\/teams\.cli/,
    ],
    [
      'fails',
      { code: 1, out: SECRET, err: 'Sideloading is disabled.\n' },
      /teams ended with code 1\.\nSideloading is disabled\./,
    ],
    [
      'answers something else',
      { code: 0, out: `{ "surprise": "${SECRET}" }`, err: '' },
      /What teams answered cannot be read/,
    ],
  ] as const) {
    it(`says what to do if a program ${what}, and repeats nothing of what it printed`, async () => {
      const answers = { ...ALL, way: 'teams', 'app-id': APP_ID, 'tenant-id': TENANT, secret: SECRET };
      await runWith({ answers, program: (command) => (command.args.includes('create') ? ended : works(command)) });
      assert.match(told, says);
      assert.equal(env()['MicrosoftAppId'], APP_ID, 'the ids are asked for instead');
    });
  }

  it('for a trial needs no account and no registration', async () => {
    await runWith({ answers: { way: 'local', 'write-env': true } });
    const { bot, health } = loadConfig(env());
    assert.deepEqual([bot, health.baseUrl, ran], [undefined, 'http://127.0.0.1:8080/v1.0', []]);
    assert.match(told, /npm run simulator/);
  });

  it('makes no trial out of a bot that is registered', async () => {
    writeFileSync(path.join(folder, '.env'), `MicrosoftAppId=${APP_ID}\n`);
    await runWith({ answers: { way: 'local', 'write-env': true } });
    assert.deepEqual(env(), { MicrosoftAppId: APP_ID });
    assert.match(told, /no place for a trial/);
  });
});

describe('npm run setup', () => {
  it('says in one line what to give where nobody can be asked, and does nothing', async () => {
    const script = path.join(import.meta.dirname, '../../scripts/setup/main.ts');
    const { code, out, err } = await runProgram({ program: process.execPath, args: [script] });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^This is no terminal, so nobody can be asked [^\n]+ add --way teams\|azure\|existing\|local\n$/);
  }).timeout(30_000);
});

describe('a program that the set-up runs', () => {
  it('gets its arguments as they are, whatever is in them', async () => {
    const args = ['with space', 'and "quotes"', '$HOME %PATH% & | ;', '@certs/a.pem'];
    const { code, out } = await runProgram({
      program: process.execPath,
      args: ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args],
    });
    assert.deepEqual([code, JSON.parse(out)], [0, args]);
  });

  it('is told to be missing, and keeps its own exit code', async () => {
    assert.equal((await runProgram({ program: 'no-such-program-anywhere', args: [] })).code, NOT_FOUND);
    assert.equal((await runProgram({ program: process.execPath, args: ['-e', 'process.exit(3)'] })).code, 3);
  });
});
