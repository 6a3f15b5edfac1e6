/** Where a conversation is, as Teams names it. */
export type Place = 'personal' | 'group' | 'standard' | 'private' | 'shared';
export type Policy = 'members' | 'owners';

export const HOME = '11111111-2222-4333-8444-555555555555';
export const FOREIGN = '99999999-2222-4333-8444-555555555555';
export const OPERATOR_ID = 'aaaaaaaa-0000-4000-8000-00000000000a';
/** Of whoever is no operator: one digit of it differs. */
const OTHER_ID = 'aaaaaaaa-0000-4000-8000-00000000000b';

interface Role {
  /** Who that is in Teams' roster. Absent: Teams does not confirm them as a member. */
  readonly member?: Readonly<Record<string, string>>;
  /** Their id in Microsoft Entra. Absent: another person's. */
  readonly aadObjectId?: string;
}

/** Everybody who can write to the bot, by what Teams says of them. */
export const ROLES = {
  member: { member: { userRole: 'user', tenantId: HOME } },
  owner: { member: { userRole: 'owner', tenantId: HOME } },
  guest: { member: { userRole: 'guest', tenantId: HOME } },
  'guest whom Teams calls a user': {
    member: { userRole: 'user', tenantId: HOME, userPrincipalName: 'ada_fabrikam.com#EXT#@contoso.com' },
  },
  'external owner of another tenant': { member: { userRole: 'owner', tenantId: FOREIGN } },
  'anonymous person': { member: { userRole: 'anonymous' } },
  'person whose role is new to this version': { member: { userRole: 'visitor', tenantId: HOME } },
  'person whom Teams does not confirm': {},
  operator: { member: { userRole: 'user', tenantId: HOME }, aadObjectId: OPERATOR_ID },
  'operator who is a guest here': { member: { userRole: 'guest', tenantId: HOME }, aadObjectId: OPERATOR_ID },
} as const satisfies Readonly<Record<string, Role>>;
export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as RoleName[];
export const PLACES: readonly Place[] = ['personal', 'group', 'standard', 'private', 'shared'];

const OWNERS: readonly RoleName[] = ['owner'];
const MEMBERS: readonly RoleName[] = ['member', 'owner', 'operator'];

/**
 * Whether somebody may change what a conversation hears. To operate the bot gives no rights in a conversation: operators
 * are members there like others, or they are not.
 */
export function mayChange(role: RoleName, place: Place, policy: Policy): boolean {
  if (place === 'personal') return true;
  return (policy === 'owners' && place !== 'group' ? OWNERS : MEMBERS).includes(role);
}

/** Whether somebody may use the commands for operators, wherever they are. */
export function isOperator(role: RoleName): boolean {
  return (ROLES[role] as Role).aadObjectId === OPERATOR_ID;
}

/** How a role is refused: by what it is, or because nobody could say. */
export function refusalOf(role: RoleName): 'not-allowed' | 'not-checked' {
  return (ROLES[role] as Role).member === undefined ? 'not-checked' : 'not-allowed';
}

/** A person of a role, as activities name them. */
export function personOf(role: RoleName): { readonly id: string; readonly name: string; readonly aadObjectId: string } {
  const { aadObjectId = OTHER_ID } = ROLES[role] as Role;
  return { id: `29:${role}`, name: role, aadObjectId };
}

/** What Teams' roster says of the person with this id. */
export function memberWith(id: string): object | undefined {
  const role = ROLE_NAMES.find((each) => `29:${each}` === id);
  const { member }: Role = role === undefined ? {} : ROLES[role];
  return member && { id, name: role, ...member };
}
