import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { digestOf, RecordedResource, RecordedTemplates } from './record';

/** Something that is not as it was, in the words of docs/upgrading.md. Apps with the same difference have equal ones. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

const SECRET = 'AWS::SecretsManager::Secret';
const NOT_THERE = 'none';
const LONGEST_SHOWN = 120;

/** Where the schemas do not say, or say "maybe", what a deployment does here. */
const KNOWN_EFFECTS: Readonly<Record<string, boolean>> = {
  // An instance that is made from the latest version of its launch template is replaced when there is a new version.
  'AWS::EC2::LaunchTemplate.LaunchTemplateData': true,
  // With UpdateMethod NewVersion a document gets a new version, and stays. What decides is the method.
  'AWS::SSM::Document.Content': false,
  'AWS::SSM::Document.TargetType': false,
  'AWS::SSM::Document.UpdateMethod': true,
  // An output that shows another value replaces nothing. Its id and the name that it is exported by are what others use.
  'Output.Value': false,
};

/**
 * What differs, of all that a deployment would lose or make anew: logical ids, types, deletion policies, physical names,
 * properties that can be given at creation only, and secrets, as a change can make a new password. What changes in place is
 * not compared.
 */
export function differences(before: RecordedTemplates, now: RecordedTemplates): Difference[] {
  const stayed = Object.keys(before).filter((key) => key in now);
  return [...logicalIds(before, now), ...stayed.flatMap((key) => differencesOf(key, before[key], now[key]))];
}

function logicalIds(before: RecordedTemplates, now: RecordedTemplates): Difference[] {
  const gone = Object.keys(before).filter((key) => !(key in now));
  const added = Object.keys(now).filter((key) => !(key in before));
  const types = new Set([...gone.map((key) => before[key].Type), ...added.map((key) => now[key].Type)]);
  return [...types].flatMap((type) => {
    const what = `logical id of ${type}`;
    const old = gone.filter((key) => before[key].Type === type).map(logicalIdOf);
    const other = added.filter((key) => now[key].Type === type).map(logicalIdOf);
    // In the order of the template, in which what was renamed keeps its place.
    return Array.from({ length: Math.max(old.length, other.length) }, (_, index) => (
      { what, before: old[index] ?? NOT_THERE, now: other[index] ?? NOT_THERE }
    ));
  });
}

function differencesOf(key: string, before: RecordedResource, now: RecordedResource): Difference[] {
  if (before.Type !== now.Type) return [{ what: `type of ${logicalIdOf(key)}`, before: before.Type, now: now.Type }];
  const policies = (['DeletionPolicy', 'UpdateReplacePolicy'] as const).flatMap((name) => leaves(`${name} of ${before.Type}`, before[name], now[name]));
  const names = new Set([...Object.keys(before.Properties ?? {}), ...Object.keys(now.Properties ?? {})]);
  const contract = [...names].sort().filter((name) => isContract(before.Type, name));
  return [...policies, ...contract.flatMap((name) => leaves(`${before.Type}.${name}`, before.Properties?.[name], now.Properties?.[name]))];
}

const spec = loadAwsServiceSpecSync();

/** Whether users lose something when a property changes: a resource, its name or its password. */
function isContract(type: string, property: string): boolean {
  const [schema] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
  // Any property of a secret may be what its password depends on. Custom resources and outputs have no schema.
  if (type === SECRET || schema === undefined) return true;
  const identifies = schema.primaryIdentifier?.includes(property) ?? false;
  const { causesReplacement = 'no' } = schema.properties[property] ?? {};
  return KNOWN_EFFECTS[`${type}.${property}`] ?? (identifies || causesReplacement !== 'no');
}

/** The innermost values that differ. */
function leaves(what: string, before: unknown, now: unknown): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  if (!isContainer(before) || !isContainer(now) || Object.keys(before).join() !== Object.keys(now).join()) {
    return [{ what, before: shown(before), now: shown(now) }];
  }
  return Object.keys(before).flatMap((key) => leaves(`${what}.${key}`, before[key], now[key]));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  if (value === undefined) return NOT_THERE;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN || /[\n`]/.test(text) ? digestOf(text) : text;
}

function logicalIdOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
