/**
 * The import table: domain <- ports <- usecases <- { graph, servicecomms, redis, bot, simulator } <- main.
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
  from: { path: '^(src|bot|cards)/', pathNot: from },
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
      from: { path: '^(src|bot|cards)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    only('domain-alone', '^src/domain/', '^src/domain/', 'The domain is pure: not even node:'),
    only(
      'ports-know-the-domain',
      '^src/ports[a-z-]*\\.ts$',
      ['^src/domain/', '^src/ports-alerting\\.ts$'],
      'A port speaks product words',
    ),
    only(
      'usecases-ask-for-ports',
      '^src/usecases/',
      '^src/(domain/|usecases/|ports\\.ts)',
      'A use case gets its adapters',
    ),
    only('graph-alone', '^src/graph/', ['^src/(domain/|ports\\.ts|lib/|graph/)', '^node_modules/zod/'], 'An adapter'),
    only(
      'servicecomms-alone',
      '^src/servicecomms/',
      ['^src/(domain/|ports\\.ts|lib/|servicecomms/)', '^node_modules/zod/'],
      'An adapter',
    ),
    only(
      'redis-alone',
      '^src/redis/',
      [
        '^src/(domain/|ports\\.ts|lib/|redis/)',
        '^node_modules/(ioredis|bullmq|zod|lru-cache)/',
        '^node:|^(crypto|util|events|fs|path|tls)$',
      ],
      'An adapter',
    ),
    only(
      'simulator-alone',
      '^src/simulator/',
      [
        '^src/(domain/|ports\\.ts|lib/|simulator/|usecases/)',
        '^node_modules/(restify|@types/restify|zod|luxon|@types/luxon)/',
        '^node:|^[a-z_/]+$',
      ],
      'An adapter',
    ),
    {
      name: 'lib-knows-no-product',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^(src/(usecases|graph|servicecomms|redis|simulator)/|bot/|cards/)' },
    },
    {
      name: 'cards-draw-only',
      comment: 'A card is data: it knows the domain and what a use case answers, nothing of where it is sent or read.',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^(bot/|src/(graph|servicecomms|redis|simulator)/)' },
    },
    {
      name: 'bot-knows-no-adapter',
      severity: 'error',
      from: { path: '^bot/' },
      to: { path: '^src/(graph|servicecomms|redis|simulator)/' },
    },
    {
      name: 'commands-without-the-sdk',
      comment: 'The SDK is at its end of life: commands must survive it.',
      severity: 'error',
      from: { path: '^bot/(commands|asking)/' },
      to: { path: ['^node_modules/', '^bot/(?!commands/|asking/|command\\.ts$)'] },
    },
    {
      name: 'only-main-knows-everybody',
      severity: 'error',
      from: { path: '^(src|bot|cards)/', pathNot: '^src/(main|compose[a-z-]*)\\.ts$' },
      to: { path: '^src/(main|config|compose[a-z-]*)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    external('botbuilder-only-in-bot', ['botbuilder', 'botframework-[a-z]+'], '^bot/'),
    external('restify-only-at-the-door', ['restify'], '^(bot|src/simulator|src/main\\.ts)'),
    external('redis-only-in-redis', ['ioredis', 'bullmq'], '^src/redis/'),
    external('msal-only-in-lib', ['@azure/msal-node'], '^src/lib/'),
    external('log-and-metrics-only-in-lib', ['pino', 'prom-client'], '^src/lib/'),
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
