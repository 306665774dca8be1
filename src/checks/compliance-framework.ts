/** A compliance framework whose controls `EncryptedCacheChecks` can add to findings, as evidence for audits. */
export enum ComplianceFramework {
  /** NIST Special Publication 800-53, revision 5. */
  NIST_800_53_R5 = 'NIST SP 800-53 Rev. 5',

  /** The Payment Card Industry Data Security Standard, version 4.0.1. */
  PCI_DSS_4_0_1 = 'PCI DSS 4.0.1',

  /** The Security Rule of the Health Insurance Portability and Accountability Act (45 CFR 164). */
  HIPAA = 'HIPAA',

  /** The controls of AWS Security Hub. */
  SECURITY_HUB = 'AWS Security Hub',

  /** The proactive controls of AWS Control Tower. */
  CONTROL_TOWER = 'AWS Control Tower',
}
