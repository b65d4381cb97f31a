// Security headers that every answer carries unless its route says otherwise.

const STRICT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const COMMON: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': STRICT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Two years, the least that browsers' preload lists take. Sent only when the caller came by https. */
const HSTS = 'max-age=63072000; includeSubDomains';

/** The headers to send, names in lower case; what the route gives wins, and an empty value removes a default. */
export const withDefaults = (given: Readonly<Record<string, string>>, secure: boolean): Record<string, string> => {
  const headers: Record<string, string> = { ...COMMON };
  if (secure) headers['strict-transport-security'] = HSTS;
  for (const [name, value] of Object.entries(given)) {
    if (value === '') delete headers[name.toLowerCase()];
    else headers[name.toLowerCase()] = value;
  }
  return headers;
};
