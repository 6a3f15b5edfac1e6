// The bot as a container app: two processes that share the work, reached by Teams over HTTPS.
param name string
param location string
param tags object

@description('Empty: a page of Microsoft stands in for the bot until its image is there.')
param image string
param workspaceName string
param registryServer string
param identityId string
param healthSecretUri string
param redisSecretUri string

@description('Empty: there is no database.')
param databaseSecretUri string

@description('Settings that are no secrets, by name. An empty one counts as not set.')
param settings object

var standIn = 'mcr.microsoft.com/azuredocs/containerapps-helloworld:latest'
var port = 3978
@description('Where browsers reach the bot: links to files lead there.')
var publicUrl = 'https://${name}.${environment.properties.defaultDomain}'
var hasDatabase = !empty(databaseSecretUri)

@description('Not /readyz: while the source or Redis is away, the bot still answers Teams.')
var health = { path: '/healthz', port: port }

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-env'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  // azd finds the app by this tag.
  tags: union(tags, { 'azd-service-name': 'bot' })
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: concat(
        [
          { name: 'health-client-secret', keyVaultUrl: healthSecretUri, identity: identityId }
          { name: 'redis-url', keyVaultUrl: redisSecretUri, identity: identityId }
        ],
        hasDatabase ? [{ name: 'database-url', keyVaultUrl: databaseSecretUri, identity: identityId }] : []
      )
    }
    template: {
      // The bot finishes what it has in hand within 25 seconds.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: empty(image) ? standIn : image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            map(items(settings), each => { name: each.key, value: each.value }),
            [
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: publicUrl }
              { name: 'HEALTH_CLIENT_SECRET', secretRef: 'health-client-secret' }
              { name: 'REDIS_URL', secretRef: 'redis-url' }
            ],
            hasDatabase ? [{ name: 'DATABASE_URL', secretRef: 'database-url' }] : []
          )
          probes: empty(image)
            ? []
            : [
                { type: 'Startup', httpGet: health, periodSeconds: 2, failureThreshold: 30 }
                { type: 'Liveness', httpGet: health, periodSeconds: 15, timeoutSeconds: 5 }
                { type: 'Readiness', httpGet: health, periodSeconds: 5, timeoutSeconds: 5 }
              ]
        }
      ]
      // More would share the work as well. Fewer than one would never alert.
      scale: { minReplicas: 2, maxReplicas: 2 }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
