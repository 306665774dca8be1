import { CfnElement, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isObject } from '../template';

type Rendered = Record<string, Record<string, unknown>>;

/**
 * The part of a template that an element renders to right now: `{ Resources: { Id: {...} } }`, `{ Parameters: ... }` and so on.
 *
 * @returns `undefined` when it cannot be rendered yet (a lazy value that is not settled, a value of the wrong type)
 */
export function renderElement(element: CfnElement): Rendered | undefined {
  try {
    // The method is public in JavaScript and internal in the types; it is what synthesis itself calls.
    const rendered = Stack.of(element).resolve((element as unknown as { _toCloudFormation(): object })._toCloudFormation());
    return isObject(rendered) ? rendered as Rendered : undefined;
  } catch {
    return undefined;
  }
}

/** A template that holds what the given elements render to. Elements that cannot be rendered yet are left out. */
export function renderTemplate(elements: Iterable<CfnElement>): Record<string, Record<string, unknown>> {
  const template: Rendered = {};
  for (const element of elements) {
    const rendered = renderElement(element);
    for (const section in rendered) template[section] = Object.assign(template[section] ?? {}, rendered[section]);
  }
  return template;
}

/** The elements of a stack, without those of the stacks nested in it. */
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
