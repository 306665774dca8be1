/**
 * Facts about cipher suites. Abbreviations of sources: MOZ = intermediate configuration of Mozilla's *Server Side TLS* guidelines
 * 5.7, RS = redis.io/docs/latest/operate/rs.
 */

/** The naming scheme of cipher suites in a setting of the cluster. */
export type CipherNaming = 'openssl' | 'go' | 'tls13';

/**
 * The default cipher suites: the ECDHE suites of MOZ for TLS 1.2, and the suites for TLS 1.3.
 *
 * The DHE suites of MOZ are not included: they need parameters that no setting provides, and the product supports ECDHE only
 * (RS/security/encryption/tls/ciphers).
 */
export const DEFAULT_CIPHER_SUITES: Readonly<Record<CipherNaming, readonly string[]>> = {
  openssl: [
    'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
  ],
  // Without ChaCha20: Go has two names for these suites, and it is not documented which one the discovery service accepts.
  go: [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  ],
  tls13: ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'],
};

/** The characters of a suite name. Excludes all characters that could end the name or the list. */
const NAME = /^[A-Za-z0-9_-]+$/;
const NAMING: Readonly<Record<CipherNaming, { readonly pattern: RegExp; readonly inWords: string }>> = {
  openssl: { pattern: /^(?!TLS_)[A-Za-z0-9-]+$/, inWords: "OpenSSL's names, such as ECDHE-RSA-AES128-GCM-SHA256" },
  go: { pattern: /^TLS_[A-Z0-9]+(_[A-Z0-9]+)*_WITH_[A-Z0-9_]+$/, inWords: "Go's names, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" },
  tls13: { pattern: /^TLS_(?!.*_WITH_)[A-Z0-9_]+$/, inWords: 'names of TLS 1.3, such as TLS_AES_128_GCM_SHA256' },
};

/** OpenSSL keywords for groups of suites. The suites of a group depend on the version of the library. */
const GROUPS = /^(ALL|COMPLEMENTOF(ALL|DEFAULT)|DEFAULT|HIGH|MEDIUM|LOW|k?(RSA|EECDH|ECDHE|EDH|DHE)|a(RSA|ECDSA)|ECDSA|AES(128|256)?|AESGCM|AESCCM|CHACHA20|CAMELLIA(128|256)?|ARIA(128|256)?|SHA(1|256|384)?|TLSv1(\.[0-3])?|SSLv3|FIPS|PROFILE)$/i;

/** The reasons to reject a suite. The first match is reported. */
const WEAKNESSES: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /NULL/i, why: 'encrypts nothing' },
  { pattern: /(^|[-_])EXP(ORT)?([-_]|\d|$)/i, why: 'has keys that were made short on purpose' },
  { pattern: /(^|[-_])(ADH|AECDH|ANON)([-_]|$)/i, why: 'authenticates nobody' },
  { pattern: /RC4/i, why: 'uses RC4' },
  { pattern: /3DES|DES[-_](CBC|EDE)/i, why: 'uses DES' },
  { pattern: /RC2|IDEA|SEED|GOST/i, why: 'uses a cipher that has been given up' },
  { pattern: /MD5/i, why: 'uses MD5' },
  { pattern: /PSK|SRP|KRB5/i, why: 'needs a secret that clients of a cluster do not have' },
  // In TLS 1.3, the key exchange is independent of the suite.
  { pattern: /^(?!TLS_(AES|CHACHA20)_)(?!(EC)?DHE-)(?!TLS_(EC)?DHE_)/, why: 'has no forward secrecy: whoever gets the private key later reads what was recorded' },
  { pattern: /^(?!.*(GCM|POLY1305|CCM))/, why: 'does not authenticate what it encrypts (no GCM, CCM or Poly1305)' },
];

/**
 * The reason to reject a suite in a setting.
 *
 * @returns `undefined` for an accepted suite
 */
export function cipherFault(suite: string, naming: CipherNaming): string | undefined {
  if (GROUPS.test(suite)) return 'stands for suites that depend on the library; name them one by one';
  if (!NAME.test(suite)) return 'is not the name of a suite';
  for (const { pattern, why } of WEAKNESSES) if (pattern.test(suite)) return why;
  const { pattern, inWords } = NAMING[naming];
  return pattern.test(suite) ? undefined : `is not a name that is understood here: this list has ${inWords}`;
}
