import type { Template } from '../template';

/** A template of an assembly. It is read when a rule asks for it. */
export interface AssembledTemplate {
  /** The name of the template in the assembly, for example the path of its stack. */
  readonly name: string;
  /**
   * Equal for templates with the same text in the same environment. Absent where the text is not known before the template is
   * read.
   */
  readonly fingerprint?: string;
  readonly template: Template;

  /** Whether the template can hold a resource of one of the types. A template that names none of them is not worth reading. */
  mentions(types: readonly string[]): boolean;
}

/** The templates that are deployed together, by name. */
export class Assembly {
  private readonly templates = new Map<string, AssembledTemplate>();

  /** Adds a template. */
  public add(template: AssembledTemplate): void {
    this.templates.set(template.name, template);
  }

  /** The template of that name. */
  public template(name: string): AssembledTemplate | undefined {
    return this.templates.get(name);
  }
}
