/** What a document of ours asks for when nobody chose anything. */
export const WANTED: readonly string[] = [
  'cluster redis.example.com',
  'version 8.0',
  'setting control_cipher_suites ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256',
  'setting data_cipher_list ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305',
  'setting data_cipher_suites_tls_1_3 TLS_AES_128_GCM_SHA256',
  'setting sentinel_cipher_suites TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'setting min_control_TLS_version 1.2',
  'setting min_data_TLS_version 1.3',
  'setting min_sentinel_TLS_version 1.2',
  'setting sentinel_tls_mode required',
  'http disabled',
];

/** The properties of a document whose program is followed by a wanted state. */
export function documentWith(lines: readonly unknown[]): { readonly Content: object } {
  return {
    Content: {
      schemaVersion: '2.2',
      mainSteps: [{ action: 'aws:runShellScript', name: 'apply', inputs: { runCommand: ['#!/bin/bash', 'exit', '#:wanted', ...lines] } }],
    },
  };
}

/** The same, with lines that take the place of those that begin alike; nothing takes a line out. */
export function wantedBut(changes: Readonly<Record<string, unknown>>): unknown[] {
  return WANTED.flatMap((line) => {
    const begin = Object.keys(changes).find((words) => line === words || line.startsWith(`${words} `));
    if (begin === undefined) return [line];
    return changes[begin] === undefined ? [] : [changes[begin]];
  });
}
