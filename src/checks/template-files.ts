import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { CfnResource, IPolicyValidationContext, Stack, Token } from 'aws-cdk-lib';
import { AssembledTemplate, Assembly } from '../assembly';
import { elementsOf, renderTemplate } from '../private/render';
import { Template, TemplateOptions } from '../template';

/** The template of a stack. */
export interface StackTemplate extends AssembledTemplate {
  /** The file of the template. `undefined` if the template was rendered from the construct tree. */
  readonly file?: string;
}

/** The source of the templates of an app. */
export abstract class TemplateSource {
  /** The templates that were requested so far. */
  public readonly assembly = new Assembly();
  private readonly byStack = new Map<Stack, StackTemplate | undefined>();
  /** The parents of nested templates. Other templates are not kept, because findings need much less memory. */
  private readonly parents = new Map<Stack, Template>();

  /** The template of a stack; `undefined` if there is none. */
  public of(stack: Stack): StackTemplate | undefined {
    if (!this.byStack.has(stack)) {
      const template = this.load(stack);
      this.byStack.set(stack, template);
      if (template) this.assembly.add(template);
    }
    return this.byStack.get(stack);
  }

  protected abstract load(stack: Stack): StackTemplate | undefined;

  /** Links a nested template to its parent, and a template to the environment of its stack. */
  protected options(stack: Stack): TemplateOptions {
    const logicalId = logicalIdInParent(stack);
    const template = logicalId === undefined ? undefined : this.parentTemplate(stack.nestedStackParent!);
    return { name: stack.node.path, pseudoParameters: pseudoParametersOf(stack), parent: template && { template, logicalId: logicalId! } };
  }

  private parentTemplate(stack: Stack): Template | undefined {
    let template = this.parents.get(stack);
    if (!template && (template = this.of(stack)?.template)) this.parents.set(stack, template);
    return template;
  }
}

/** The pseudo parameters that the environment of a stack fixes. */
function pseudoParametersOf(stack: Stack): Record<string, string> {
  const pseudoParameters: Record<string, string> = {};
  if (!Token.isUnresolved(stack.region)) pseudoParameters['AWS::Region'] = stack.region;
  if (!Token.isUnresolved(stack.account)) pseudoParameters['AWS::AccountId'] = stack.account;
  return pseudoParameters;
}

/** The logical id of a nested stack in the template of its parent. */
function logicalIdInParent({ nestedStackParent, nestedStackResource }: Stack): string | undefined {
  return nestedStackParent && nestedStackResource ? nestedStackParent.getLogicalId(nestedStackResource as CfnResource) : undefined;
}

/** A template file in the cloud assembly. */
class TemplateFile implements StackTemplate {
  public readonly name: string;
  public readonly fingerprint: string;
  private readonly text: string;

  constructor(stack: Stack, public readonly file: string, private readonly options: () => TemplateOptions) {
    this.text = fs.readFileSync(file, 'utf8');
    // The findings also depend on the environment of the stack and, in a nested template, on its parent.
    const surroundings = JSON.stringify([pseudoParametersOf(stack), stack.nestedStackParent?.node.path, logicalIdInParent(stack)]);
    this.name = stack.node.path;
    this.fingerprint = `${createHash('sha256').update(this.text).digest('base64')} ${surroundings}`;
  }

  public get template(): Template {
    return new Template(JSON.parse(this.text), this.options());
  }

  public mentions(types: readonly string[]): boolean {
    return new RegExp(types.join('|')).test(this.text);
  }
}

/** Provides the templates in the cloud assembly. */
export class SynthesizedTemplates extends TemplateSource {
  private readonly files = new Map<string, string>();

  constructor(context: IPolicyValidationContext) {
    super();
    for (const { stackConstructPath, templatePath } of context.stackTemplates) this.files.set(stackConstructPath, templatePath);
  }

  protected load(stack: Stack): StackTemplate | undefined {
    const file = this.fileOf(stack);
    return file !== undefined && fs.existsSync(file) ? new TemplateFile(stack, file, () => this.options(stack)) : undefined;
  }

  /** The context lists only top-level stacks. The templates of nested stacks are in the same directory. */
  private fileOf(stack: Stack): string | undefined {
    let top = stack;
    while (top.nestedStackParent) top = top.nestedStackParent;
    const file = this.files.get(top.node.path);
    return file && (top === stack ? file : path.join(path.dirname(file), stack.templateFile));
  }
}

/** Renders templates from a construct tree, before aspects run and cross-stack references are resolved. */
export class RenderedTemplates extends TemplateSource {
  protected load(stack: Stack): StackTemplate {
    const template = new Template(renderTemplate(elementsOf(stack)), this.options(stack));
    return { name: stack.node.path, template, mentions: () => true };
  }
}
