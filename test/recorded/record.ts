import { createHash } from 'crypto';
import * as fs from 'fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** What is kept of a resource. An output counts as a resource of the type `Output`, as other stacks may import it. */
export interface RecordedResource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** The resources of an app, each as `path of its stack/logical id`. */
export type RecordedTemplates = Readonly<Record<string, RecordedResource>>;

/**
 * The templates of an app. All properties are kept, and not only those that are compared: which ones can be given at creation
 * only is read from the schemas of AWS, and those may say more later.
 */
export function record(app: App): RecordedTemplates {
  try {
    const stacks = app.node.findAll().filter(Stack.isStack);
    return Object.assign({}, ...stacks.map((stack) => resourcesOf(stack.node.path, Template.fromStack(stack).toJSON())));
  } finally {
    fs.rmSync(app.outdir, { recursive: true, force: true });
  }
}

function resourcesOf(stack: string, { Resources = {}, Outputs = {} }: Record<string, Record<string, any>>): RecordedTemplates {
  const resources = Object.entries(Resources).map(([id, { Type, DeletionPolicy, UpdateReplacePolicy, Properties }]) => (
    [`${stack}/${id}`, normalised({ Type, DeletionPolicy, UpdateReplacePolicy, Properties })]
  ));
  const outputs = Object.entries(Outputs).map(([id, { Value, Export }]) => (
    [`${stack}/${id}`, { Type: 'Output', Properties: normalised({ Value, ExportName: Export?.Name }) }]
  ));
  // By way of JSON, in which what is not there leaves no trace.
  return JSON.parse(JSON.stringify(Object.fromEntries([...resources, ...outputs])));
}

/** The key of an asset, which is a digest of files on the machine: of the source of a function or of a nested template. */
const ASSET_KEY = /\b[0-9a-f]{64}(?=\.(?:zip|json)\b)/g;

/**
 * The line between a program and the settings, which follow it as data. The program is kept as a digest: it is the same in every
 * app, hundreds of lines long, and in the repository anyway.
 */
const END_OF_PROGRAM = /^#:(?:settings|revision .*)$/m;

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return withoutProgram(value.replace(ASSET_KEY, '<asset>'));
  if (Array.isArray(value)) {
    const end = value.findIndex((item) => typeof item === 'string' && END_OF_PROGRAM.test(item) && !item.includes('\n'));
    const short = end < 0 ? value : [digestOf(value.slice(0, end).join('\n')), ...value.slice(end)];
    return short.map(normalised);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalised(inner)]));
}

function withoutProgram(text: string): string {
  const end = text.includes('\n') ? text.search(END_OF_PROGRAM) : -1;
  return end < 0 ? text : `${digestOf(text.slice(0, end))}\n${text.slice(end)}`;
}

/** A text too long to be shown, in a form that differs when the text does. */
export function digestOf(text: string): string {
  return `${text.length} characters, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
