// Everything the bot needs in Azure, in a resource group of its own: azd up.
targetScope = 'subscription'

@description('Name of the environment; it is part of each name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Azure region, such as westeurope.')
@minLength(1)
param location string

@description('The image of the bot. Empty before the first deployment: then a page of Microsoft stands in for it.')
param image string = ''

@description('Tenant whose health is shown. Empty: the one of the subscription.')
param healthTenantId string = ''

@description('Application that reads service health; it has the two permissions of the README.')
param healthClientId string

@description('Its client secret. It is kept in Key Vault alone.')
@secure()
param healthClientSecret string

@description('A PostgreSQL for the record of what was seen: postgresql://user:password@host:5432/database?sslmode=verify-full. Empty: it is not kept for the long run.')
@secure()
param databaseUrl string = ''

@description('Application in which people sign in to get a file; it trusts the identity of the bot: docs/files.md. Empty: files come in personal chats alone.')
param filesClientId string = ''

@description('Entra object ids of people who may use operator commands, separated by commas.')
param adminUserIds string = ''

@description('IANA time zone of alerts.')
param defaultTimeZone string = 'UTC'

@description('Language tag of alerts.')
param defaultLocale string = 'en'

@description('Size of Azure Managed Redis. The smallest holds some hundred thousand subscriptions.')
param redisSku string = 'Balanced_B0'

var tags = { 'azd-env-name': environmentName }
var suffix = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-bot-${suffix}', location: location, tags: tags }
}

module logs 'modules/logs.bicep' = {
  scope: group
  params: { name: 'log-${suffix}', location: location, tags: tags }
}

module registry 'modules/registry.bicep' = {
  scope: group
  params: { name: 'cr${suffix}', location: location, tags: tags, principalId: identity.outputs.principalId }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    healthClientSecret: healthClientSecret
    databaseUrl: databaseUrl
  }
}

module redis 'modules/redis.bicep' = {
  scope: group
  params: { name: 'redis-${suffix}', location: location, tags: tags, sku: redisSku, vaultName: vault.outputs.name }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'ca-bot-${suffix}'
    location: location
    tags: tags
    image: image
    workspaceName: logs.outputs.name
    registryServer: registry.outputs.server
    identityId: identity.outputs.id
    healthSecretUri: vault.outputs.healthSecretUri
    redisSecretUri: redis.outputs.secretUri
    databaseSecretUri: vault.outputs.databaseSecretUri
    settings: {
      MicrosoftAppId: identity.outputs.clientId
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppTenantId: subscription().tenantId
      HEALTH_TENANT_ID: empty(healthTenantId) ? subscription().tenantId : healthTenantId
      HEALTH_CLIENT_ID: healthClientId
      FILES_CLIENT_ID: filesClientId
      ADMIN_USER_IDS: adminUserIds
      DEFAULT_TIME_ZONE: defaultTimeZone
      DEFAULT_LOCALE: defaultLocale
    }
  }
}

module bot 'modules/bot.bicep' = {
  scope: group
  params: {
    name: 'bot-${suffix}'
    tags: tags
    host: app.outputs.host
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

output AZURE_CONTAINER_REGISTRY_ENDPOINT string = registry.outputs.server
output AZURE_RESOURCE_GROUP string = group.name
output MicrosoftAppId string = identity.outputs.clientId
// The subject of the federated credential for files.
output BOT_PRINCIPAL_ID string = identity.outputs.principalId
output BOT_HOST string = app.outputs.host
