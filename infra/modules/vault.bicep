// The secrets of the bot, which only the bot may read.
param name string
param location string
param tags object

@description('Who may read the secrets.')
param principalId string

@secure()
param healthClientSecret string

@description('Empty: there is no database.')
@secure()
param databaseUrl string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource healthSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'health-client-secret'
  properties: { value: healthClientSecret }
}

resource databaseSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(databaseUrl)) {
  parent: vault
  name: 'database-url'
  properties: { value: databaseUrl }
}

@description('The role Key Vault Secrets User.')
var read = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-874b-0445c86b69e6')

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, read)
  scope: vault
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: read }
}

output name string = vault.name
output databaseSecretUri string = empty(databaseUrl) ? '' : '${vault.properties.vaultUri}secrets/database-url'
output healthSecretUri string = healthSecret.properties.secretUri
