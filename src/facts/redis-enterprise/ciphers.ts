/**
 * Facts about cipher suites. MOZ stands for the intermediate configuration of Mozilla's *Server Side TLS* guidelines 5.7, RS for
 * redis.io/docs/latest/operate/rs.
 */

/** How a plane of a cluster writes the names of suites. */
export type CipherNaming = 'openssl' | 'go' | 'tls13';

/**
 * What a plane accepts unless somebody says otherwise: the suites of MOZ for TLS 1.2 that agree on a key with elliptic curves. Those with
 * finite fields need parameters that nothing here could set, and RS/security/encryption/tls/ciphers supports ephemeral curves only.
 */
export const DEFAULT_CIPHER_SUITES: Readonly<Record<CipherNaming, readonly string[]>> = {
  openssl: [
    'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
  ],
  // Go has two names for the suites with ChaCha20, and no page says which of them the discovery service takes.
  go: [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  ],
  tls13: ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'],
};

/** A name, as a list holds it: nothing that could end the word, or the list. */
const NAME = /^[A-Za-z0-9_-]+$/;
const NAMING: Readonly<Record<CipherNaming, { readonly pattern: RegExp; readonly inWords: string }>> = {
  openssl: { pattern: /^(?!TLS_)[A-Za-z0-9-]+$/, inWords: "OpenSSL's names, such as ECDHE-RSA-AES128-GCM-SHA256" },
  go: { pattern: /^TLS_[A-Z0-9]+(_[A-Z0-9]+)*_WITH_[A-Z0-9_]+$/, inWords: "Go's names, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" },
  tls13: { pattern: /^TLS_(?!.*_WITH_)[A-Z0-9_]+$/, inWords: 'names of TLS 1.3, such as TLS_AES_128_GCM_SHA256' },
};

/** Words of OpenSSL that stand for many suites: which ones depends on the library that reads them. */
const GROUPS = /^(ALL|COMPLEMENTOF(ALL|DEFAULT)|DEFAULT|HIGH|MEDIUM|LOW|k?(RSA|EECDH|ECDHE|EDH|DHE)|a(RSA|ECDSA)|ECDSA|AES(128|256)?|AESGCM|AESCCM|CHACHA20|CAMELLIA(128|256)?|ARIA(128|256)?|SHA(1|256|384)?|TLSv1(\.[0-3])?|SSLv3|FIPS|PROFILE)$/i;

/** Why a suite is not accepted, in the order in which it is said. */
const WEAKNESSES: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /NULL/i, why: 'encrypts nothing' },
  { pattern: /(^|[-_])EXP(ORT)?([-_]|\d|$)/i, why: 'has keys that were made short on purpose' },
  { pattern: /(^|[-_])(ADH|AECDH|ANON)([-_]|$)/i, why: 'authenticates nobody' },
  { pattern: /RC4/i, why: 'uses RC4' },
  { pattern: /3DES|DES[-_](CBC|EDE)/i, why: 'uses DES' },
  { pattern: /RC2|IDEA|SEED|GOST/i, why: 'uses a cipher that has been given up' },
  { pattern: /MD5/i, why: 'uses MD5' },
  { pattern: /PSK|SRP|KRB5/i, why: 'needs a secret that clients of a cluster do not have' },
  // TLS 1.3 agrees on the key apart from the suite.
  { pattern: /^(?!TLS_(AES|CHACHA20)_)(?!(EC)?DHE-)(?!TLS_(EC)?DHE_)/, why: 'has no forward secrecy: whoever gets the private key later reads what was recorded' },
  { pattern: /^(?!.*(GCM|POLY1305|CCM))/, why: 'does not authenticate what it encrypts (no GCM, CCM or Poly1305)' },
];

/**
 * Why a list of a plane must not hold a suite.
 *
 * @returns `undefined` for a suite that it may hold
 */
export function cipherFault(suite: string, naming: CipherNaming): string | undefined {
  if (GROUPS.test(suite)) return 'stands for suites that depend on the library; name them one by one';
  if (!NAME.test(suite)) return 'is not the name of a suite';
  for (const { pattern, why } of WEAKNESSES) if (pattern.test(suite)) return why;
  const { pattern, inWords } = NAMING[naming];
  return pattern.test(suite) ? undefined : `is not a name that is understood here: this list has ${inWords}`;
}
