/** A value that a parameter of the template decides. */
export const P = { Ref: 'P' };

/** The part of a template that declares the parameter: a text without limits unless told otherwise. */
export function parameter(declaration: object = {}): { readonly Parameters: Record<string, object> } {
  return { Parameters: { P: { Type: 'String', ...declaration } } };
}
