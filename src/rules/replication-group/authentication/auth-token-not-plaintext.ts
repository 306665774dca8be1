import { isUnknown } from '../../../template';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, unresolved, violation } from '../../rule';
import { isSecretReference } from '../../secret-text';

export const replicationGroupAuthTokenNotPlaintext: Rule = {
  id: 'ReplicationGroupAuthTokenNotPlaintext',
  resourceType: REPLICATION_GROUP,
  level: 'error',
  kind: 'security',
  secret: true,
  onlyWith: ['AuthToken'],
  requirement: 'The AUTH token must not be readable in the template, in a parameter or in a plain SSM parameter.',
  reason: 'A template is kept in source control, in the asset bucket and by CloudFormation, where many may read it who must not read the cache.',
  fix: "Set AuthToken: '{{resolve:secretsmanager:<secret>}}', or refer to a parameter that has NoEcho: true and no default.",
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
  check(group) {
    const token = group.text('AuthToken');
    if (token === undefined || token === '') return undefined;
    const text = isUnknown(token) ? token.text : token;
    if (text !== undefined && isSecretReference(text)) return undefined;
    if (!isUnknown(token)) return violation(group, 'AuthToken', 'The template holds the token.');
    if (token.parameter) {
      if (token.parameter.noEcho) return undefined;
      return violation(group, 'AuthToken', `The parameter '${token.parameter.name}' shows its value, as it has no NoEcho.`);
    }
    if (text === undefined || isOpen(text)) return unresolved(group, 'AuthToken', token);
    return violation(group, 'AuthToken', problemOf(text));
  },
};

/** Whether nothing of a text is known, or nothing of where its dynamic reference leads. */
function isOpen(text: string): boolean {
  return text.startsWith('{{resolve:${') || text.replace(/\$\{[^}]*\}/g, '') === '';
}

function problemOf(text: string): string {
  if (text.includes('{{resolve:ssm:')) return 'A plain parameter of Systems Manager is readable without the right to decrypt it.';
  return text.includes('{{resolve:')
    ? 'The token mixes a dynamic reference with other text.'
    : 'The template holds a part of the token.';
}
