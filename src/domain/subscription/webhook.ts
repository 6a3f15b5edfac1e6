/** Stands for the team of all webhooks of a tenant, so that they are found without a scan. No team in Teams has this id. */
export const WEBHOOKS = 'webhooks';
