import { isCache } from './attachments';
import { branchTaken } from './expressions';
import { isObject, Section, Template, TemplateResource } from '../../template';

/**
 * The user data of an instance as far as it stands in the template, with `${Name}` and `${Name.Attribute}` in place of what the deployment
 * fills in. Parameters are not tried out: a script mentions many, and what is looked for is in the script.
 */
export function userDataOf(section: Section): string {
  if (!section.has('UserData')) return '';
  const expression = branchTaken(section.raw('UserData'), section.template);
  // What is not encoded by the template was so before.
  return typeof expression === 'string' ? `${decode(expression)}\n${expression}` : textOf(expression, section.template);
}

/** The caches that a text with references mentions. */
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
