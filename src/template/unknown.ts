import type { Template } from './template';

/** A resource of a template, as a `Ref` or `Fn::GetAtt` names it. */
export interface ResourceReference {
  readonly template: Template;
  readonly logicalId: string;
  /** The attribute of `Fn::GetAtt`. Absent for a `Ref`. */
  readonly attribute?: string;
}

/** A parameter whose value differs from every literal that the template compares it with. */
export interface ParameterReference {
  readonly name: string;
  /** CloudFormation hides the value. */
  readonly noEcho: boolean;
  /** The literals that the value differs from. */
  readonly unlike: ReadonlySet<string>;
}

export interface UnknownOptions {
  /** The value is present and not empty. */
  readonly present?: boolean;
  /** What is known of the text, with `${...}` in place of what is not. */
  readonly text?: string;
  /** The resource that the value points to. */
  readonly reference?: ResourceReference;
  /** The parameter that holds the value. */
  readonly parameter?: ParameterReference;
}

/**
 * A value that the template does not determine. It passes through the evaluation like any other value, so an unknown value
 * never causes an exception.
 */
export class Unknown {
  public readonly present: boolean;
  public readonly text?: string;
  public readonly reference?: ResourceReference;
  public readonly parameter?: ParameterReference;

  constructor(
    /** What the value depends on: a noun phrase that completes "depends on ...". */
    public readonly why: string,
    options: UnknownOptions = {},
  ) {
    this.present = options.present ?? false;
    this.text = options.text;
    this.reference = options.reference;
    this.parameter = options.parameter;
  }
}

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

/** Text that CloudFormation fills in at deployment: it is present, but the template does not say what it is. */
export function dynamicReference(text: string): Unknown {
  return new Unknown('a dynamic reference', { present: true, text });
}
