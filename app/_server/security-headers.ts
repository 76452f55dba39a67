/** Which rules a page lives under. */
export type Area = 'public' | 'staff' | 'api' | 'file'

const common = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
const YEAR_S = 31_536_000

/** Nothing but what comes from here; no script and no style that stands in the page itself. */
const publicPolicy =
  `${common}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'`

/** An answer that is not a page: should a browser show it as one, it can do nothing. */
const filePolicy = `${common}; form-action 'none'; sandbox`

const staffPolicy = (nonce: string) =>
  `${common}; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
  `connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'`

/** Hot reload needs scripts and styles in the page, evaluation and a socket. Never in production. */
const developmentPolicy =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:; form-action 'self'"

export type Policy = {
  /** The public address begins with https: browsers are told to stay there. */
  https: boolean
  development: boolean
}

/**
 * The headers of every answer (OWASP ASVS 5.0, 3.4), names in lower case. `nonce` is for the staff area. `framed` is for its one page
 * that another page of ours shows in a frame: the preview of what is not public yet.
 */
export function securityHeaders(area: Area, { https, development }: Policy, nonce = '', framed = false): Record<string, string> {
  const policy = contentPolicy(area, development, nonce)
  return {
    'content-security-policy': framed ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : policy,
    'x-content-type-options': 'nosniff',
    // Not no-referrer: browsers would then send "Origin: null" with our own forms.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
    'x-frame-options': framed ? 'SAMEORIGIN' : 'DENY',
    ...(https ? { 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` } : {}),
  }
}

function contentPolicy(area: Area, development: boolean, nonce: string): string {
  if (area === 'api' || area === 'file') return filePolicy
  if (development) return developmentPolicy
  return area === 'staff' ? staffPolicy(nonce) : publicPolicy
}
