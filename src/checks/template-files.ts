import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { CfnResource, IPolicyValidationContext, Stack, Token } from 'aws-cdk-lib';
import { elementsOf, renderTemplate } from '../private/render';
import { Template, TemplateOptions } from '../template';

/** The template of a stack. */
export interface StackTemplate {
  /** Read when somebody asks for it. */
  readonly template: Template;
  /** The file of the template. Absent when the template was rendered from the construct tree. */
  readonly file?: string;
  /** The same for templates of which the same is to be said. Absent where that is not known before the template is read. */
  readonly fingerprint?: string;

  /** Whether the template can hold a resource of one of some types: one that names none of them is not worth reading. */
  mentions(types: readonly string[]): boolean;
}

/** Where the templates of the stacks of an app come from. */
export abstract class TemplateSource {
  /** The template of a stack; `undefined` when there is none. */
  public abstract of(stack: Stack): StackTemplate | undefined;

  /** Ties a nested template to its parent's, and a stack to its environment. */
  protected options(stack: Stack): TemplateOptions {
    const pseudoParameters: Record<string, string> = {};
    if (!Token.isUnresolved(stack.region)) pseudoParameters['AWS::Region'] = stack.region;
    if (!Token.isUnresolved(stack.account)) pseudoParameters['AWS::AccountId'] = stack.account;
    const resource = stack.nestedStackResource;
    const parent = stack.nestedStackParent && resource ? this.parentTemplate(stack.nestedStackParent) : undefined;
    return {
      pseudoParameters,
      parent: parent && resource && { template: parent, logicalId: stack.nestedStackParent!.getLogicalId(resource as CfnResource) },
    };
  }

  protected abstract parentTemplate(stack: Stack): Template | undefined;
}

/** A template as it was written to the cloud assembly. */
class TemplateFile implements StackTemplate {
  public readonly fingerprint?: string;
  private text?: string;
  private read?: Template;

  constructor(public readonly file: string, private readonly bytes: Buffer, private readonly options: TemplateOptions) {
    // What a nested template is given by its parent makes a difference.
    if (options.parent) return;
    this.fingerprint = `${createHash('sha256').update(bytes).digest('base64')} ${JSON.stringify(options.pseudoParameters)}`;
  }

  public get template(): Template {
    this.read ??= new Template(JSON.parse(this.text ?? this.bytes.toString('utf8')), this.options);
    return this.read;
  }

  public mentions(types: readonly string[]): boolean {
    this.text ??= this.bytes.toString('utf8');
    return new RegExp(types.join('|')).test(this.text);
  }
}

/** The templates as they were written to the cloud assembly. */
export class SynthesizedTemplates extends TemplateSource {
  private readonly files = new Map<string, string>();
  /** The templates that others are nested in. The rest is not kept: what is found in a template takes much less memory. */
  private readonly parents = new Map<Stack, Template>();

  constructor(context: IPolicyValidationContext) {
    super();
    for (const { stackConstructPath, templatePath } of context.stackTemplates) this.files.set(stackConstructPath, templatePath);
  }

  public of(stack: Stack): StackTemplate | undefined {
    const file = this.fileOf(stack);
    return file !== undefined && fs.existsSync(file) ? new TemplateFile(file, fs.readFileSync(file), this.options(stack)) : undefined;
  }

  protected parentTemplate(stack: Stack): Template | undefined {
    let template = this.parents.get(stack);
    if (!template && (template = this.of(stack)?.template)) this.parents.set(stack, template);
    return template;
  }

  /** The templates of nested stacks are not in the context; they lie beside the one of the stack at the top. */
  private fileOf(stack: Stack): string | undefined {
    let top = stack;
    while (top.nestedStackParent) top = top.nestedStackParent;
    const file = this.files.get(top.node.path);
    return file && (top === stack ? file : path.join(path.dirname(file), stack.templateFile));
  }
}

/** The templates that a construct tree would give if it were synthesized now: before aspects and cross-stack wiring. */
export class RenderedTemplates extends TemplateSource {
  private readonly known = new Map<Stack, StackTemplate>();

  public of(stack: Stack): StackTemplate | undefined {
    let known = this.known.get(stack);
    if (!known) {
      const template = new Template(renderTemplate(elementsOf(stack)), this.options(stack));
      this.known.set(stack, known = { template, mentions: () => true });
    }
    return known;
  }

  protected parentTemplate(stack: Stack): Template | undefined {
    return this.of(stack)?.template;
  }
}
