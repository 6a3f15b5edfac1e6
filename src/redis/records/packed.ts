import { deflateSync, inflateSync } from 'node:zlib';

/**
 * What records of subscriptions have in common: the more likely, the nearer to the end. A record is packed against it to
 * a sixth of its length. Never change it: what was packed against it could not be read any more.
 */
const COMMON = [
  '"pause":{"reason":"waiting-for-activity","since":"2026-","resumeOn":"message","givenUpAt":"wholeTenant":true',
  'channel-deletedteam-deletedteam-archivedinstallotherPauses":[{"subject":{"type":"issue","id":"until":"except":["',
  '"messages","channelType":"private","shared","scope":"group","teamName":"@thread.v2@unq.gbl.spacesa:1',
  '"settings":{"timeZone":"Europe/America/Asia/","language":"en-GB","quiet":[{"from":"18:00","to":"08:00","days":[1,2,3,4,5,6,7],',
  '"digest":{"at":"09:00","days":[1,2,3,4,5],"only":true,"setAt":"level":"incidents","credits":{"timeZone":{"setBy":{"id":"',
  '"target":{"type":"family","id":"all"},SharePointMicrosoftTeamsmicrosoftteamsOneDriveIntuneoffice{"issueId":"',
  '{"conversation":{"tenantId":"","id":"a:1","scope":"personal","reference":"{\\"v\\":1,\\"serviceUrl\\":',
  '\\"https://smba.trafficmanager.net/teams/amer/apac/emea/\\",\\"bot\\":{\\"id\\":\\"28:\\",\\"name\\":\\"Service Health\\"},',
  '\\"conversationId\\":\\"19:@thread.tacv2\\",\\"tenantId\\":\\"\\"}","homeTenantId":"","name":"General",',
  '"channelType":"standard","teamId":"19:@thread.tacv2"},"wants":[{"target":{"type":"service","id":"Exchange"},',
  '"kinds":["incidents","advisories"],"moments":["new","updates","resolved","reports"],"setBy":{"id":"","name":""},',
  '"setAt":".000Z"}],"mutes":[],"follows":[],"changed":{"by":{"id":"","name":""},"at":"2026-"},"version":1}',
].join('');

/** The version in which a record is written (`version.ts`). */
export function versionOf(stored: Buffer): number {
  return stored[0] === DEFLATED ? 2 : 1;
}

/** A record's JSON as a version writes it. */
export function written(text: string, tenantId: string, version: number): Buffer {
  return version < 2 ? Buffer.from(text) : pack(text, tenantId);
}

/** Packs a record's JSON for a tenant, whose id most records repeat. */
export function pack(text: string, tenantId: string): Buffer {
  return deflateSync(text, { ...SMALL, dictionary: dictionaryFor(tenantId) });
}

/** A record's JSON, whether packed or as older versions wrote it. What is neither comes out as it is. */
export function unpack(stored: Buffer, tenantId: string): string {
  if (versionOf(stored) < 2) return stored.toString();
  try {
    return inflateSync(stored, { ...SMALL, dictionary: dictionaryFor(tenantId) }).toString();
  } catch {
    return '';
  }
}

/** Enough for the dictionary and a record. The defaults cost twice the time, most of it for getting memory. */
const SMALL = { windowBits: 12, memLevel: 4, chunkSize: 2_048 };

/** How everything begins that is deflated with this window. No JSON does. */
const DEFLATED = 0x48;

function dictionaryFor(tenantId: string): Buffer {
  return Buffer.from(COMMON + tenantId);
}
