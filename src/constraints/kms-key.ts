import { Problem, unresolved, violation } from '../engine';
import { isPresent } from '../model/presence';
import { KMS_KEY } from '../model/resource-types';
import { isUnknown, referencedResource, Section, TemplateResource } from '../template';

/** The alias of an AWS managed key, alone or at the end of an ARN. */
const MANAGED_BY_AWS = /(?:^|:)alias\/aws\//;

/** The required properties of a key. Each value is the default as well. */
const SYMMETRIC = [['KeySpec', 'SYMMETRIC_DEFAULT'], ['KeyUsage', 'ENCRYPT_DECRYPT']] as const;

/** Problem if a cache names no key, or an AWS managed key. An unknown key complies if it is present. */
export function withoutCustomerManagedKey(cache: Section): Problem | undefined {
  const key = cache.value('KmsKeyId');
  const text = isUnknown(key) ? key.text : key;
  if (typeof text === 'string' && MANAGED_BY_AWS.test(text)) return violation(cache, 'KmsKeyId', 'AWS manages the key of that alias.');
  if (isPresent(key)) return undefined;
  return isUnknown(key) ? unresolved(cache, 'KmsKeyId', key) : violation(cache, 'KmsKeyId');
}

/** Problem if a key in the template is asymmetric, or not for encryption. */
export function withUnsuitableKey(cache: Section): Problem | undefined {
  const key = cache.referenced('KmsKeyId');
  if (key?.type !== KMS_KEY) return undefined;
  for (const [property, expected] of SYMMETRIC) {
    const value = key.text(property);
    if (typeof value === 'string' && value !== expected) {
      return violation(cache, 'KmsKeyId', `The key '${key.logicalId}' has ${property} ${value}.`);
    }
  }
  return undefined;
}

/** The key in the template to which a value refers by its id instead of its ARN. */
export function keyNamedById(value: unknown): TemplateResource | undefined {
  const key = referencedResource(value);
  if (key?.type !== KMS_KEY || !isUnknown(value)) return undefined;
  return [`\${${key.logicalId}}`, `\${${key.logicalId}.KeyId}`].some((id) => id === value.text) ? key : undefined;
}
