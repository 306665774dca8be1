import { referencedResource, Template, TemplateResource } from '../template';

/**
 * The resource of a type that a value names, by a reference or by an id in the same template. `undefined` if no template of the
 * app holds it.
 */
export function resourceNamed(value: unknown, type: string, idProperty: string, template: Template): TemplateResource | undefined {
  const referenced = referencedResource(value);
  if (referenced) return referenced.type === type ? referenced : undefined;
  if (typeof value !== 'string') return undefined;
  // The service stores ids in lower case.
  const id = value.toLowerCase();
  return template.resourcesOfType(type).find((candidate) => {
    // CloudFormation does not evaluate the properties of a resource that it does not create.
    if (!candidate.isCreated()) return false;
    const own = candidate.text(idProperty);
    return typeof own === 'string' && own.toLowerCase() === id;
  });
}
