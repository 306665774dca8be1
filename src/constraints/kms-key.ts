import { Problem, unresolved, violation } from '../engine';
import { isPresent } from '../model/presence';
import { KMS_KEY } from '../model/resource-types';
import { isUnknown, referencedResource, Section, TemplateResource } from '../template';

/** The alias of a key that AWS manages, by itself or at the end of an ARN. */
const MANAGED_BY_AWS = /(?:^|:)alias\/aws\//;

/** What a key must be, and is when its template does not say: property, value. */
const SYMMETRIC = [['KeySpec', 'SYMMETRIC_DEFAULT'], ['KeyUsage', 'ENCRYPT_DECRYPT']] as const;

/** The problem with a cache that names no key, or one that AWS manages. A key that is surely there will do, whichever it is. */
export function withoutCustomerManagedKey(cache: Section): Problem | undefined {
  const key = cache.value('KmsKeyId');
  const text = isUnknown(key) ? key.text : key;
  if (typeof text === 'string' && MANAGED_BY_AWS.test(text)) return violation(cache, 'KmsKeyId', 'AWS manages the key of that alias.');
  if (isPresent(key)) return undefined;
  return isUnknown(key) ? unresolved(cache, 'KmsKeyId', key) : violation(cache, 'KmsKeyId');
}

/** The problem with a key in the template that is asymmetric, or not made for encryption. */
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

/** The key in the template whose id, and not whose ARN, a value is. */
export function keyNamedById(value: unknown): TemplateResource | undefined {
  const key = referencedResource(value);
  if (key?.type !== KMS_KEY || !isUnknown(value)) return undefined;
  return [`\${${key.logicalId}}`, `\${${key.logicalId}.KeyId}`].some((id) => id === value.text) ? key : undefined;
}
