import { CfnElement, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isObject } from '../template';

type Rendered = Record<string, Record<string, unknown>>;

/**
 * The template fragment that an element renders to now, for example `{ Resources: { Id: {...} } }`.
 *
 * @returns `undefined` if it cannot be rendered yet: a lazy value is not available, or a value has the wrong type
 */
export function renderElement(element: CfnElement): Rendered | undefined {
  try {
    // Synthesis calls this method too. It is @internal, so the type declarations omit it.
    const rendered = Stack.of(element).resolve((element as unknown as { _toCloudFormation(): object })._toCloudFormation());
    return isObject(rendered) ? rendered as Rendered : undefined;
  } catch {
    return undefined;
  }
}

/** The template of the given elements. Elements that cannot be rendered yet are omitted. */
export function renderTemplate(elements: Iterable<CfnElement>): Record<string, Record<string, unknown>> {
  const template: Rendered = {};
  for (const element of elements) {
    const rendered = renderElement(element);
    for (const section in rendered) template[section] = Object.assign(template[section] ?? {}, rendered[section]);
  }
  return template;
}

/** The elements of a stack, without those of nested stacks. */
export function elementsOf(stack: Stack): CfnElement[] {
  const elements: CfnElement[] = [];
  const visit = (construct: IConstruct): void => {
    if (CfnElement.isCfnElement(construct)) elements.push(construct);
    for (const child of construct.node.children) {
      if (!Stack.isStack(child)) visit(child);
    }
  };
  visit(stack);
  return elements;
}
