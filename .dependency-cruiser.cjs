/** Rooms of a folder in the order in which they may know each other. */
const DOMAIN_ROOMS = [
  'documents',
  'health',
  'announcement',
  'naming',
  'watching',
  'record',
  'availability',
  'subscription',
  'response',
  'bulletin',
  'evidence',
  'delivery',
];
const USECASE_ROOMS = [
  'recording',
  'asking',
  'availability',
  'subscribing',
  'responding',
  'monitoring',
  'nudging',
  'announcing',
  'alerting',
  'evidence',
];
/** The files that read the settings. */
const SETTINGS =
  'config|settings|setting-kinds|misspelt|redis-settings|proxies|certificates|health-config|impact-config|tenants-file|secrets/secrets|history/place';
const BOT_ROOMS = ['asking', 'commands', 'teams', 'sdk', 'files', 'turn', 'extension', 'alerts', 'webhooks', 'http'];

/**
 * The import table: domain <- ports <- usecases <- { graph, servicecomms, redis, documents, bot, served <- simulator } <- app <- main.
 * `npm test` fails on a forbidden import, a cycle, or a package that a folder may not know.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const external = (name, packages, from, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|bot|cards|words)/', pathNot: from },
  to: { path: packages.map((each) => `^node_modules/${each}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency',
      comment: 'What runs in production may not need a development package.',
      severity: 'error',
      from: { path: '^(src|bot|cards|words|scripts/doctor)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    only(
      'domain-alone',
      '^src/domain/',
      ['^src/domain/', '^node_modules/(luxon|@types/luxon|diff)/'],
      'The domain is pure: not even node:. Luxon computes with time zones and diff compares texts; they do nothing else',
    ),
    ...DOMAIN_ROOMS.map((room, at) => ({
      name: 'domain-rooms-in-order',
      comment: `${DOMAIN_ROOMS.join(' <- ')}: a room knows those before it.`,
      severity: 'error',
      from: { path: `^src/domain/${room}/` },
      to: { path: `^src/domain/(${DOMAIN_ROOMS.slice(at + 1).join('|') || '-'})/` },
    })),
    only('ports-know-the-domain', '^src/ports/', '^src/(domain|ports)/', 'A port speaks product words'),
    only('usecases-ask-for-ports', '^src/usecases/', '^src/(domain|usecases|ports)/', 'A use case gets its adapters'),
    ...USECASE_ROOMS.map((room, at) => ({
      name: 'usecase-rooms-in-order',
      comment: `${USECASE_ROOMS.join(' <- ')}: a room knows those before it.`,
      severity: 'error',
      from: { path: `^src/usecases/${room}/` },
      to: { path: `^src/usecases/(index\\.ts|(${USECASE_ROOMS.slice(at + 1).join('|') || '-'})/)` },
    })),
    only('graph-alone', '^src/graph/', ['^src/(domain|ports|lib|graph)/', '^node_modules/zod/'], 'An adapter'),
    only(
      'servicecomms-alone',
      '^src/servicecomms/',
      ['^src/(domain|ports|lib|servicecomms)/', '^node_modules/zod/'],
      'An adapter',
    ),
    only(
      'redis-alone',
      '^src/redis/',
      [
        '^src/(domain|ports|lib|redis)/',
        '^node_modules/(ioredis|bullmq|zod|lru-cache)/',
        '^node:|^(crypto|util|events|fs|fs/promises|path|stream|stream/promises|tls|timers/promises|zlib)$',
      ],
      'An adapter',
    ),
    only(
      'simulator-alone',
      '^src/simulator/',
      [
        '^src/(domain|ports|lib|served|simulator|usecases)/',
        '^node_modules/(restify|@types/restify|zod|luxon|@types/luxon|fflate)/',
        '^node:|^[a-z_/]+$',
      ],
      'An adapter',
    ),
    only(
      'served-alone',
      '^src/served/',
      [
        '^src/(domain|ports|lib|served|usecases)/',
        '^node_modules/(feed|restify|@types/restify|jose|zod|lru-cache|rate-limiter-flexible|@modelcontextprotocol/server)/',
        '^node:|^(crypto|fs|http|net|os|util|zlib)$',
      ],
      'The APIs that the product serves, for the simulator too',
    ),
    only(
      'documents-alone',
      '^src/documents/',
      [
        '^src/(domain|ports|lib|documents)/',
        '^node_modules/(pdfkit|@types/pdfkit|fontkit|@types/fontkit|linebreak|csv-stringify|zod)/',
        '^node:|^(crypto|url|worker_threads)$',
      ],
      'An adapter',
    ),
    only(
      'history-alone',
      '^src/history/',
      [
        '^src/(domain|ports|lib|history)/',
        '^node_modules/(kysely|pg|@types/pg|zod)/',
        '^node:|^(fs|path|sqlite|worker_threads)$',
      ],
      'An adapter',
    ),
    only('words-import-nothing', '^words/', '^words/', 'A sentence knows nothing of where it is said'),
    {
      name: 'lib-knows-no-product',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^(src/(usecases|graph|servicecomms|redis|documents|history|served|simulator)/|bot/|cards/|words/)' },
    },
    {
      name: 'cards-draw-only',
      comment: 'A card is data: it knows the domain and what a use case answers, nothing of where it is sent or read.',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^(bot/|src/(graph|servicecomms|redis|documents|history|served|simulator)/)' },
    },
    {
      name: 'card-kit-knows-no-card',
      severity: 'error',
      from: { path: '^cards/kit/' },
      to: { path: '^cards/[a-z-]+\\.ts$' },
    },
    {
      name: 'bot-knows-no-adapter',
      severity: 'error',
      from: { path: '^bot/' },
      to: { path: '^src/(graph|servicecomms|redis|documents|history|served|simulator)/' },
    },
    ...BOT_ROOMS.map((room, at) => ({
      name: 'bot-rooms-in-order',
      comment: `${BOT_ROOMS.join(' <- ')}: a room knows those before it.`,
      severity: 'error',
      from: { path: `^bot/${room}/` },
      to: { path: `^bot/(${BOT_ROOMS.slice(at + 1).join('|') || '-'})/` },
    })),
    {
      name: 'commands-without-teams',
      comment:
        'Commands answer people, wherever they write: they know neither the SDK nor Teams. Dates and bounded memories are libraries.',
      severity: 'error',
      from: { path: '^bot/(commands|asking)/' },
      to: {
        path: ['^node_modules/(?!(luxon|@types/luxon|chrono-node|lru-cache)/)', '^bot/(?!commands/|asking/)'],
      },
    },
    {
      name: 'app-only-from-main',
      comment: 'Composition is nobody else’s business: what needs a part gets it as an argument.',
      severity: 'error',
      from: { path: '^(src|bot|cards|words|test|bench|scripts)/', pathNot: '^src/((main|settings)\\.ts$|app/)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'app-is-a-star',
      comment: 'Only app/bot.ts imports the others; all may read the settings and the table of sources.',
      severity: 'error',
      from: { path: '^src/app/', pathNot: `^src/app/(bot|${SETTINGS})\\.ts$` },
      to: {
        path: '^src/app/',
        pathNot: '^src/app/(config|health-config|impact-config|settings|source-table|secrets/secrets)\\.ts$',
      },
    },
    {
      name: 'settings-alone',
      comment: 'What reads the settings composes nothing.',
      severity: 'error',
      from: { path: `^src/app/(${SETTINGS})\\.ts$` },
      to: { path: '^src/app/', pathNot: `^src/app/(source-table|${SETTINGS})\\.ts$` },
    },
    {
      name: 'settings-without-the-bot',
      comment: 'Programs that read the settings load no bot.',
      severity: 'error',
      from: { path: '^src/settings\\.ts$' },
      to: { path: '^src/app/', pathNot: `^src/app/(sources|${SETTINGS})\\.ts$` },
    },
    {
      name: 'nobody-knows-main',
      severity: 'error',
      from: { path: '^(src|bot|cards|words)/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/(main|settings)\\.ts$' },
    },
    {
      name: 'no-folder-cycle',
      comment: 'What two folders need of each other belongs in a third.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(src|bot|cards|words)(/|$)' },
      to: { circular: true },
    },
    external('dates-only-in-asking', ['chrono-node'], '^bot/asking/'),
    external('sdk-only-in-its-room', ['botbuilder', 'botframework-[a-z]+'], '^bot/sdk/botbuilder/'),
    external('teams-sdk-only-in-its-room', ['@microsoft/teams\\.[a-z]+'], '^bot/sdk/teams/'),
    external('restify-only-at-the-door', ['restify'], '^(bot/http|src/served/http|src/lib/http|src/simulator)/'),
    external('redis-only-in-redis', ['ioredis', 'bullmq'], '^src/redis/'),
    external('databases-only-in-history', ['kysely', 'pg'], '^src/history/'),
    external('msal-only-in-lib', ['@azure/msal-node'], '^src/lib/'),
    external('log-and-metrics-only-in-lib', ['pino', 'prom-client'], '^src/lib/'),
    external('papers-only-in-documents', ['pdfkit', 'fontkit', 'linebreak', 'csv-stringify'], '^src/documents/'),
    external('templating-only-in-cards', ['adaptivecards-templating', 'adaptive-expressions'], '^cards/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
