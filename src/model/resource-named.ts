import { referencedResource, Template, TemplateResource } from '../template';

/**
 * The resource of a type that a value names, by a reference to it or by the id that it has in the same template.
 * `undefined` where no template of this app holds it.
 */
export function resourceNamed(value: unknown, type: string, idProperty: string, template: Template): TemplateResource | undefined {
  const referenced = referencedResource(value);
  if (referenced) return referenced.type === type ? referenced : undefined;
  if (typeof value !== 'string') return undefined;
  // The service stores ids in lower case.
  const id = value.toLowerCase();
  return template.resourcesOfType(type).find((candidate) => {
    // Nobody works out the properties of a resource that is not made, so that nothing in there can stop the deployment.
    if (!candidate.isCreated()) return false;
    const own = candidate.text(idProperty);
    return typeof own === 'string' && own.toLowerCase() === id;
  });
}
