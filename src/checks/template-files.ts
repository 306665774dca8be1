import * as fs from 'fs';
import * as path from 'path';
import { CfnResource, IPolicyValidationContext, Stack, Token } from 'aws-cdk-lib';
import { elementsOf, renderTemplate } from '../private/render';
import { Template, TemplateOptions } from '../template';

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** A stack of the app with its template. */
export interface StackTemplate {
  readonly stack: Stack;
  readonly template: Template;
  /** The file of the template. Absent when the template was rendered from the construct tree. */
  readonly file?: string;
}

/** Where the templates of the stacks of an app come from. */
export abstract class TemplateSource {
  /** The template of a stack; `undefined` when there is none, or when it holds no resource that a rule could be about. */
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

/** The templates as they were written to the cloud assembly. */
export class SynthesizedTemplates extends TemplateSource {
  private readonly files = new Map<string, string>();
  /** The templates that others are nested in. The rest is not kept: what is found in a template takes much less memory. */
  private readonly parents = new Map<Stack, Template>();

  /** @param marker text that a template must contain to be worth parsing */
  constructor(context: IPolicyValidationContext, private readonly marker: RegExp) {
    super();
    for (const { stackConstructPath, templatePath } of context.stackTemplates) this.files.set(stackConstructPath, templatePath);
  }

  public of(stack: Stack): StackTemplate | undefined {
    const file = this.fileOf(stack);
    const text = file && readText(file);
    if (!text || !this.marker.test(text)) return undefined;
    const template = new Template(JSON.parse(text), this.options(stack));
    if (template.logicalIdsByType().has(NESTED_STACK)) this.parents.set(stack, template);
    return { stack, file, template };
  }

  protected parentTemplate(stack: Stack): Template | undefined {
    const known = this.parents.get(stack);
    if (known) return known;
    const file = this.fileOf(stack);
    const text = file && readText(file);
    if (!text) return undefined;
    const template = new Template(JSON.parse(text), this.options(stack));
    this.parents.set(stack, template);
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
    if (!known) this.known.set(stack, known = { stack, template: new Template(renderTemplate(elementsOf(stack)), this.options(stack)) });
    return known;
  }

  protected parentTemplate(stack: Stack): Template | undefined {
    return this.of(stack)?.template;
  }
}

function readText(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

