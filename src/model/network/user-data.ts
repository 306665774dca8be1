import { isCache } from './attachments';
import { branchTaken } from './expressions';
import { isObject, Section, Template, TemplateResource } from '../../template';

/**
 * The user data of an instance as far as the template holds it, with `${Name}` and `${Name.Attribute}` in place of references.
 * The values of parameters are not explored: a script mentions many, and rules only search the script itself.
 */
export function userDataOf(section: Section): string {
  if (!section.has('UserData')) return '';
  const expression = branchTaken(section.raw('UserData'), section.template);
  // A text without Fn::Base64 is encoded already.
  return typeof expression === 'string' ? `${decode(expression)}\n${expression}` : textOf(expression, section.template);
}

/** The caches that a text mentions by reference. */
export function cachesMentionedIn(text: string, template: Template): TemplateResource[] {
  return [...text.matchAll(/\$\{\s*(\w+)\s*[.}]/g)].flatMap(([, name]) => {
    const resource = template.resource(name);
    return resource && isCache(resource) && resource.isCreated() ? [resource] : [];
  });
}

function textOf(expression: unknown, template: Template): string {
  const branch = branchTaken(expression, template);
  if (Array.isArray(branch)) return branch.map((item) => textOf(item, template)).join(' ');
  if (!isObject(branch)) return typeof branch === 'string' || typeof branch === 'number' ? String(branch) : '';
  if (typeof branch.Ref === 'string') return `\${${branch.Ref}}`;
  const attribute = branch['Fn::GetAtt'];
  if (attribute !== undefined) return `\${${Array.isArray(attribute) ? attribute.join('.') : String(attribute)}}`;
  const join = branch['Fn::Join'];
  if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map((piece) => textOf(piece, template)).join(String(join[0]));
  return Object.values(branch).map((value) => textOf(value, template)).join(' ');
}

function decode(text: string): string {
  return Buffer.from(text, 'base64').toString();
}
