// How a council's residents sign in: the settings for it, and which of them go together.

export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** A PEM, or the path of one. */
  readonly privateKey: string;
  /** Vector of trust, such as `Cl.Cm`; null: none is asked for. */
  readonly vtr: string | null;
  /** Where residents reach us, without a slash at the end. */
  readonly publicUrl: string;
}

/** As they stand in the environment. */
export type GivenSignInSettings = Readonly<
  Partial<Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_PRIVATE_KEY' | 'OIDC_VTR' | 'PUBLIC_URL', string | undefined>>
>;

/** Null: a demo council signs in with its own page, a real one does not offer it. */
export function signInSettings(
  given: GivenSignInSettings,
  wrong: (name: keyof GivenSignInSettings, wrong: string) => void,
): SignInSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PRIVATE_KEY: privateKey, OIDC_VTR: vtr } = given;
  if (issuer === undefined) {
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_PRIVATE_KEY', 'OIDC_VTR'] as const)
      if (given[name] !== undefined) wrong('OIDC_ISSUER', `must be set with ${name}`);
    return null;
  }
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_PRIVATE_KEY', 'PUBLIC_URL'] as const)
    if (given[name] === undefined) wrong(name, 'must be set with OIDC_ISSUER');
  if (clientId === undefined || privateKey === undefined || given.PUBLIC_URL === undefined) return null;
  return { issuer, clientId, privateKey, vtr: vtr ?? null, publicUrl: given.PUBLIC_URL };
}
