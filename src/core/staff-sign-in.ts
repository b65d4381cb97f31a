// How a council's staff sign in with their council account: the settings for it, and which of them go together.
import type { Agent } from './store.js';

type Role = Agent['role'];

export interface StaffSignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the id token that lists groups. */
  readonly claim: string;
  /** What each group may be. */
  readonly groups: ReadonlyMap<string, Role>;
  /** Where staff reach us, without a slash at the end. */
  readonly publicUrl: string;
}

const NAMES = ['STAFF_OIDC_CLIENT_ID', 'STAFF_OIDC_CLIENT_SECRET', 'STAFF_OIDC_GROUPS'] as const;
const ROLES: readonly Role[] = ['agent', 'supervisor', 'editor', 'administrator'];

/** As they stand in the environment. */
export type GivenStaffSignIn = Readonly<
  Partial<Record<(typeof NAMES)[number] | 'STAFF_OIDC_ISSUER' | 'PUBLIC_URL', string | undefined>>
> & { readonly STAFF_OIDC_CLAIM: string };

/** Null: local passwords only. */
export function staffSignInSettings(
  given: GivenStaffSignIn,
  wrong: (name: keyof GivenStaffSignIn, wrong: string) => void,
): StaffSignInSettings | null {
  const { STAFF_OIDC_ISSUER: issuer, STAFF_OIDC_CLIENT_ID: clientId, STAFF_OIDC_CLIENT_SECRET: clientSecret } = given;
  const { STAFF_OIDC_GROUPS: listed, STAFF_OIDC_CLAIM: claim, PUBLIC_URL: publicUrl } = given;
  if (issuer === undefined) {
    for (const name of NAMES) if (given[name] !== undefined) wrong('STAFF_OIDC_ISSUER', `must be set with ${name}`);
    return null;
  }
  for (const name of [...NAMES, 'PUBLIC_URL'] as const)
    if (given[name] === undefined) wrong(name, 'must be set with STAFF_OIDC_ISSUER');
  const groups = readGroups(listed ?? '');
  if (listed !== undefined && groups === null)
    wrong(
      'STAFF_OIDC_GROUPS',
      `must be a list such as desk-agents=agent,desk-leads=supervisor, of ${ROLES.join(', ')}`,
    );
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined || !groups) return null;
  return { issuer, clientId, clientSecret, claim, groups, publicUrl };
}

function readGroups(listed: string): ReadonlyMap<string, Role> | null {
  const groups = new Map<string, Role>();
  for (const part of listed.split(',')) {
    const at = part.lastIndexOf('=');
    const [group, named] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    const role = ROLES.find((each) => each === named);
    if (at < 0 || group === '' || role === undefined) return null;
    groups.set(group, role);
  }
  return groups;
}

/** The one that may do most, of all the groups somebody is in; null when none of them may use the desk. */
export function roleOf(claim: unknown, groups: StaffSignInSettings['groups']): Role | null {
  const named = Array.isArray(claim) ? claim : typeof claim === 'string' ? [claim] : [];
  const roles = named.flatMap((group) => (typeof group === 'string' ? (groups.get(group) ?? []) : []));
  const RANK: readonly Role[] = ['administrator', 'supervisor', 'editor', 'agent'];
  return RANK.find((role) => roles.includes(role)) ?? null;
}
