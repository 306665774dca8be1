import { Token } from 'aws-cdk-lib';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { CertificateSource } from './certificate-source';
import type { Fault } from '../private/errors';
import { hasMembers, isString } from '../private/option-types';

/** The fields of a secret that contain a certificate and its private key. */
export interface RedisEnterpriseSecretFields {
  /**
   * The name of the field with the certificate chain in PEM format.
   *
   * The order is the certificate of the cluster, intermediate certificates, root certificate. The root certificate is optional.
   *
   * @default 'certificate'
   */
  readonly certificateField?: string;

  /**
   * The name of the field with the private key in PEM format, without a passphrase.
   *
   * @default 'privateKey'
   */
  readonly privateKeyField?: string;
}

/** Options of `RedisEnterpriseCertificate.issuedBy`. */
export interface RedisEnterpriseIssuedCertificateOptions {
  /**
   * The key algorithm of the certificate.
   *
   * Must be of the same family as the key of the certificate authority.
   *
   * @default - 2048-bit RSA
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   */
  readonly keyAlgorithm?: acm.KeyAlgorithm;
}

/** The ACM limit for domain names: a longer name does not fit into the subject of a certificate. */
const LONGEST_DOMAIN_NAME = 64;
const FIELD = /^[A-Za-z0-9_.-]{1,128}$/;

/**
 * A certificate of a cluster, and the source that nodes fetch it from.
 *
 * The nodes fetch it at run time into memory, with the permissions of their role. Templates contain neither the certificate nor
 * its key.
 */
export class RedisEnterpriseCertificate {
  /**
   * Uses a certificate from a secret in Secrets Manager.
   *
   * The secret value is either a JSON object with two fields, or plain text in PEM format with the certificate chain and the
   * private key. The nodes apply a changed secret at the next check.
   *
   * @param secret the secret; refused if the template contains its value
   * @param fields the names of the fields
   */
  public static fromSecret(secret: secretsmanager.ISecret, fields: RedisEnterpriseSecretFields = {}): RedisEnterpriseCertificate {
    const { certificateField = 'certificate', privateKeyField = 'privateKey' } = fields;
    const faults: Fault[] = [];
    if (!hasMembers('secretArn')(secret)) {
      faults.push({ code: 'CertificateSecret', message: 'RedisEnterpriseCertificate.fromSecret requires a secret of Secrets Manager (secretsmanager.ISecret). SSM parameters and plain text do not protect private keys sufficiently.' });
    }
    for (const [name, field] of Object.entries({ certificateField, privateKeyField })) {
      if (!isString(field) || Token.isUnresolved(field) || !FIELD.test(field)) {
        faults.push({ code: 'CertificateField', message: `'${name}' must consist of 1 to 128 letters, digits, dots, hyphens and underscores; got ${JSON.stringify(field)}.` });
      }
    }
    return new RedisEnterpriseCertificate(faults, () => ({ secret: { secret, certificateField, privateKeyField } }));
  }

  /**
   * Uses a certificate that AWS Private CA issues for the names of the cluster.
   *
   * ACM renews the certificate 60 days before it expires, if the authority allows it: add an `acmpca.CfnPermission` for
   * `acm.amazonaws.com`. AWS charges for each certificate and for the authority. Components that share an object share one
   * certificate.
   *
   * @param authority the certificate authority, which clients must trust
   * @param options the options of the certificate
   * @see https://docs.aws.amazon.com/acm/latest/userguide/renew-private-cert.html
   */
  public static issuedBy(authority: acmpca.ICertificateAuthority, options: RedisEnterpriseIssuedCertificateOptions = {}): RedisEnterpriseCertificate {
    const made = new Map<Construct, CertificateSource>();
    const faults = hasMembers('certificateAuthorityArn')(authority) ? [] : [{
      code: 'CertificateAuthority', message: 'RedisEnterpriseCertificate.issuedBy requires a certificate authority of AWS Private CA, for example acmpca.CertificateAuthority.fromCertificateAuthorityArn(...).',
    }];
    return new RedisEnterpriseCertificate(faults, (scope, id, clusterFqdn) => {
      const known = made.get(scope);
      if (known) return known;
      const { certificateArn } = new acm.PrivateCertificate(scope, id, {
        certificateAuthority: authority,
        domainName: clusterFqdn,
        // Databases and internal endpoints have names below the name of the cluster.
        subjectAlternativeNames: [`*.${clusterFqdn}`, `internal.${clusterFqdn}`, `*.internal.${clusterFqdn}`],
        keyAlgorithm: options.keyAlgorithm,
      });
      const source = { certificateArn };
      made.set(scope, source);
      return source;
    }, (clusterFqdn) => (Token.isUnresolved(clusterFqdn) || clusterFqdn.length <= LONGEST_DOMAIN_NAME ? [] : [{
      code: 'CertificateDomainName',
      message: `'clusterFqdn' has ${clusterFqdn.length} characters, but ACM issues certificates only for names of up to ${LONGEST_DOMAIN_NAME} characters. Issue the certificate yourself and use RedisEnterpriseCertificate.fromSecret.`,
    }]));
  }

  /**
   * Uses a private certificate in ACM that AWS Private CA issued.
   *
   * Public certificates do not work: they cannot be exported, and they lack the extended key usage for client authentication.
   *
   * @param certificate the certificate, which must be valid for the names of the cluster
   */
  public static fromAcm(certificate: acm.ICertificate): RedisEnterpriseCertificate {
    const faults = hasMembers('certificateArn')(certificate) ? [] : [{ code: 'CertificateAcm', message: 'RedisEnterpriseCertificate.fromAcm requires a certificate of ACM (acm.ICertificate).' }];
    return new RedisEnterpriseCertificate(faults, () => ({ certificateArn: certificate.certificateArn }));
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseCertificate';

  private constructor(
    private readonly faults: readonly Fault[],
    private readonly source: (scope: Construct, id: string, clusterFqdn: string) => CertificateSource,
    private readonly faultsForName: (clusterFqdn: string) => readonly Fault[] = () => [],
  ) {}

  /**
   * The faults of the certificate for a cluster with this name.
   *
   * @internal
   */
  public _faults(clusterFqdn: string): readonly Fault[] {
    return [...this.faults, ...this.faultsForName(clusterFqdn)];
  }

  /**
   * Returns the source of the certificate, and creates the resources that it needs.
   *
   * @internal
   */
  public _bind(scope: Construct, id: string, clusterFqdn: string): CertificateSource {
    return this.source(scope, id, clusterFqdn);
  }
}
