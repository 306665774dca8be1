import { Token } from 'aws-cdk-lib';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { CertificateSource } from './certificate-source';
import type { Fault } from '../private/errors';
import { hasMembers, isString } from '../private/option-types';

/** Where a secret has the parts of a certificate. */
export interface RedisEnterpriseSecretFields {
  /**
   * The field with the certificate and its chain, in PEM form: that of the cluster, intermediates, root; the root may be left out.
   *
   * @default 'certificate'
   */
  readonly certificateField?: string;

  /**
   * The field with the private key, in PEM form and without a pass phrase.
   *
   * @default 'privateKey'
   */
  readonly privateKeyField?: string;
}

/** How AWS Private CA issues a certificate. */
export interface RedisEnterpriseIssuedCertificateOptions {
  /**
   * The algorithm of the key: that of the authority's own key.
   *
   * @default - 2048-bit RSA
   * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
   */
  readonly keyAlgorithm?: acm.KeyAlgorithm;
}

/** Of ACM: a longer name does not fit the subject. */
const LONGEST_DOMAIN_NAME = 64;
const FIELD = /^[A-Za-z0-9_.-]{1,128}$/;

/**
 * A certificate of a cluster, and where its nodes get it: at run time, into memory, with the permissions of their own role. Nothing of it is in a template.
 */
export class RedisEnterpriseCertificate {
  /**
   * A certificate in Secrets Manager: a JSON object with two fields, or one text with certificate, chain and key. The nodes notice when the
   * secret changes, at the next check.
   *
   * @param secret a secret that this stack does not put the key into
   * @param fields the names of the fields
   */
  public static fromSecret(secret: secretsmanager.ISecret, fields: RedisEnterpriseSecretFields = {}): RedisEnterpriseCertificate {
    const { certificateField = 'certificate', privateKeyField = 'privateKey' } = fields;
    const faults: Fault[] = [];
    if (!hasMembers('secretArn')(secret)) {
      faults.push({ code: 'CertificateSecret', message: 'RedisEnterpriseCertificate.fromSecret takes a secret of Secrets Manager (secretsmanager.ISecret). Parameters and plain texts are not encrypted enough for a key.' });
    }
    for (const [name, field] of Object.entries({ certificateField, privateKeyField })) {
      if (!isString(field) || Token.isUnresolved(field) || !FIELD.test(field)) {
        faults.push({ code: 'CertificateField', message: `'${name}' is ${JSON.stringify(field)}. The name of a field has 1 to 128 letters, digits, dots, hyphens and underscores.` });
      }
    }
    return new RedisEnterpriseCertificate(faults, () => ({ secret: { secret, certificateField, privateKeyField } }));
  }

  /**
   * A certificate that AWS Private CA issues for the names of the cluster, and renews 60 days before it expires. Each certificate has a price, and so has the
   * authority. ACM renews by itself only where the authority permits it: `acmpca.CfnPermission` for `acm.amazonaws.com`.
   *
   * The same object for several components is one certificate.
   *
   * @param authority the authority that clients trust
   * @param options what differs from a 2048-bit RSA key
   * @see https://docs.aws.amazon.com/acm/latest/userguide/renew-private-cert.html
   */
  public static issuedBy(authority: acmpca.ICertificateAuthority, options: RedisEnterpriseIssuedCertificateOptions = {}): RedisEnterpriseCertificate {
    const made = new Map<Construct, CertificateSource>();
    const faults = hasMembers('certificateAuthorityArn')(authority) ? [] : [{
      code: 'CertificateAuthority', message: 'RedisEnterpriseCertificate.issuedBy takes an authority of AWS Private CA: acmpca.CertificateAuthority.fromCertificateAuthorityArn(...).',
    }];
    return new RedisEnterpriseCertificate(faults, (scope, id, clusterFqdn) => {
      const known = made.get(scope);
      if (known) return known;
      const { certificateArn } = new acm.PrivateCertificate(scope, id, {
        certificateAuthority: authority,
        domainName: clusterFqdn,
        // Databases and the internal endpoints have names below that of the cluster.
        subjectAlternativeNames: [`*.${clusterFqdn}`, `internal.${clusterFqdn}`, `*.internal.${clusterFqdn}`],
        keyAlgorithm: options.keyAlgorithm,
      });
      const source = { certificateArn };
      made.set(scope, source);
      return source;
    }, (clusterFqdn) => (Token.isUnresolved(clusterFqdn) || clusterFqdn.length <= LONGEST_DOMAIN_NAME ? [] : [{
      code: 'CertificateDomainName',
      message: `'clusterFqdn' has ${clusterFqdn.length} characters, and ACM issues certificates for ${LONGEST_DOMAIN_NAME} at most. Issue it yourself, and use RedisEnterpriseCertificate.fromSecret.`,
    }]));
  }

  /**
   * A private certificate in ACM, which AWS Private CA issued there. Public ones cannot be exported, and lack the usage for clients.
   *
   * @param certificate a certificate for the names of the cluster
   */
  public static fromAcm(certificate: acm.ICertificate): RedisEnterpriseCertificate {
    const faults = hasMembers('certificateArn')(certificate) ? [] : [{ code: 'CertificateAcm', message: 'RedisEnterpriseCertificate.fromAcm takes a certificate of ACM (acm.ICertificate).' }];
    return new RedisEnterpriseCertificate(faults, () => ({ certificateArn: certificate.certificateArn }));
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
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
   * What is wrong with it for a cluster of this name.
   *
   * @internal
   */
  public _faults(clusterFqdn: string): readonly Fault[] {
    return [...this.faults, ...this.faultsForName(clusterFqdn)];
  }

  /**
   * Where nodes get it; makes what has to be made.
   *
   * @internal
   */
  public _bind(scope: Construct, id: string, clusterFqdn: string): CertificateSource {
    return this.source(scope, id, clusterFqdn);
  }
}
