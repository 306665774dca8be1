import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

/** A certificate with its key, in PEM form. */
export interface TestCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface TestCertificateOptions {
  readonly subject?: string;
  /** The names in the certificate. */
  readonly names?: readonly string[];
  readonly extendedKeyUsage?: string;
  readonly keyUsage?: string;
  /** What openssl makes the key of: `rsa:2048`, or `ec` on the curve P-256. */
  readonly key?: string;
  readonly digest?: string;
  /** Whether it may issue others. */
  readonly authority?: boolean;
  /** The days from now on, or two times as openssl writes them. */
  readonly days?: number;
  readonly period?: readonly [notBefore: string, notAfter: string];
  readonly issuer?: TestCertificate;
}

/** A certificate, made with openssl. */
export function makeCertificate(options: TestCertificateOptions = {}): TestCertificate {
  const { subject = 'test', names = [], keyUsage = 'digitalSignature,keyEncipherment', digest = 'sha256', days = 90, authority, issuer, period, key = 'rsa:2048' } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-certificate-'));
  const file = (name: string): string => path.join(folder, name);
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const [algorithm, bits] = key.split(':');
    openssl('genpkey', '-out', file('key.pem'), ...algorithm === 'ec'
      ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`]);
    fs.writeFileSync(file('extensions'), [
      `basicConstraints=critical,CA:${authority ? 'TRUE' : 'FALSE'}`,
      `keyUsage=${authority ? 'keyCertSign,cRLSign,digitalSignature' : keyUsage}`,
      ...options.extendedKeyUsage === undefined ? [] : [`extendedKeyUsage=${options.extendedKeyUsage}`],
      ...names.length > 0 ? [`subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`] : [],
    ].join('\n'));
    openssl('req', '-new', '-key', file('key.pem'), '-subj', `/CN=${subject}`, '-out', file('request.pem'));
    if (period) {
      // Only the command that keeps a register takes times.
      fs.writeFileSync(file('register'), '');
      fs.writeFileSync(file('serial'), '1000\n');
      fs.writeFileSync(file('ca.conf'), `[ca]\ndefault_ca=own\n[own]\ndatabase=${file('register')}\nserial=${file('serial')}\nnew_certs_dir=${folder}\npolicy=any\n[any]\ncommonName=supplied\n`);
      fs.writeFileSync(file('issuer.pem'), issuer?.certificate ?? '');
      fs.writeFileSync(file('issuer.key'), issuer?.key ?? '');
      openssl('ca', '-batch', '-config', file('ca.conf'), '-in', file('request.pem'), '-out', file('certificate.pem'), '-notext', '-md', digest,
        '-startdate', period[0], '-enddate', period[1], '-extfile', file('extensions'),
        ...issuer ? ['-cert', file('issuer.pem'), '-keyfile', file('issuer.key')] : ['-selfsign', '-keyfile', file('key.pem')]);
    } else {
      if (issuer) {
        fs.writeFileSync(file('issuer.pem'), issuer.certificate);
        fs.writeFileSync(file('issuer.key'), issuer.key);
      }
      openssl('x509', '-req', '-in', file('request.pem'), '-days', `${days}`, `-${digest}`, '-extfile', file('extensions'), '-out', file('certificate.pem'),
        ...issuer ? ['-CA', file('issuer.pem'), '-CAkey', file('issuer.key'), '-CAcreateserial'] : ['-signkey', file('key.pem')]);
    }
    return { certificate: fs.readFileSync(file('certificate.pem'), 'utf8'), key: fs.readFileSync(file('key.pem'), 'utf8') };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
