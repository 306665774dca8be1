import type { Rule } from '../../../engine';
import { wantedStateOf } from '../../../model/redis-enterprise/wanted-state';
import { SSM_DOCUMENT } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

/** A private key, or a reference that resolves to a secret at deployment. */
const SECRET = /PRIVATE KEY|\{\{\s*(resolve:(secretsmanager|ssm-secure):|ssm-secure:)/;

export const redisEnterpriseKeyNotInDocument: Rule = {
  id: 'RedisEnterpriseKeyNotInDocument',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'security',
  secret: true,
  requirement: 'A document must not hold private keys or passwords, neither as text nor as dynamic references, which become text when it is deployed.',
  reason: 'Whoever may read documents, or the history of commands, reads them too.',
  fix: "Name the secret in Content: with 'certificate api cluster rladmin secret <ARN> certificate privateKey' the nodes fetch it themselves.",
  documentation: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html',
  controls: { nist80053r5: ['IA-5(7)', 'SC-12', 'SC-28'], pciDss: ['3.6.1', '8.6.2'] },
  check(document) {
    return wantedStateOf(document)?.lines.filter(({ received }) => SECRET.test(String(isUnknown(received) ? received.text : received)))
      .map(({ path, received }) => ({ path, received }));
  },
};
