import type { Manifest, ManifestContext } from './context.ts';

/**
 * What the app may read where it is added, which the owner of a team or chat agrees to when adding it (resource-specific consent). The
 * README gives each its reason. Teams knows the app that it is given to by the id of its web application.
 */
const READS = [
  // Whether whoever changes the alerts of a private or shared channel is its member, and in which role.
  { name: 'ChannelMember.Read.Group', type: 'Application' },
] as const;

/** What the app may do there besides, where `ACTIVITY_FEED=on`: tell the members of an opened incident. */
const SENDS = [
  { name: 'TeamsActivity.Send.Group', type: 'Application' },
  { name: 'TeamsActivity.Send.Chat', type: 'Application' },
] as const;

export function authorization({ settings }: ManifestContext): Pick<Manifest, 'authorization' | 'webApplicationInfo'> {
  return {
    webApplicationInfo: { id: settings.MicrosoftAppId },
    authorization: {
      permissions: { resourceSpecific: [...READS, ...(settings.ACTIVITY_FEED === 'on' ? SENDS : [])] },
    },
  };
}
