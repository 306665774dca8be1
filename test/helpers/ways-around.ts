import { App, Aspects, CfnCondition, CfnMapping, CfnParameter, Fn, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import { branch, generic, included, Kind, Late, parameter, production, typed, Weaken } from './evasions';

/** A rule, the value that breaks it, and one that keeps it. */
export interface Subject {
  readonly rule: string;
  /** The property as CloudFormation and as the L1 names it. */
  readonly property: string;
  readonly prop: string;
  readonly weak: string | string[];
  readonly strong: string | string[];
  readonly kind: Kind;
  /** Leaving the property out breaks the rule too. */
  readonly mandatory?: boolean;
  /** What the rule says of a parameter that takes any text, and of a value that is there but not known. */
  readonly anyText?: 'violates' | 'unresolved';
  readonly imported: 'unresolved' | 'complies';
  /** Rules that the weak value breaks as well. */
  readonly ignored?: readonly string[];
}

/** A row of a table: what it does with an app. `complies` is whether the rule is kept in the end. */
export interface Row {
  readonly name: string;
  readonly build: (app: App, complies: boolean) => void;
  readonly unresolved?: boolean;
  readonly synthesisOnly?: boolean;
  /** The property that the finding is about, where it is not the one of the subject. */
  readonly property?: string;
}

/** The ways that are open for every property. */
export function waysAround({ property, prop, weak, strong, kind, mandatory, anyText, imported }: Subject): Row[] {
  const value = (complies: boolean): string | string[] => (complies ? strong : weak);
  const rows: Row[] = [
    { name: 'a typed property', build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: value(complies) }) },
    {
      name: 'a property override',
      build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: strong }).addPropertyOverride(property, value(complies)),
    },
    {
      name: 'a raw override',
      build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: strong }).addOverride(`Properties.${property}`, value(complies)),
    },
    { name: 'a generic resource', build: (app, complies) => generic(kind, new Stack(app, 'S'), { [property]: value(complies) }) },
    { name: 'an included template', build: (app, complies) => included(kind, new Stack(app, 'S'), { [property]: value(complies) }) },
    {
      name: 'a condition in an included template',
      build: (app, complies) => included(kind, new Stack(app, 'S'), { [property]: { 'Fn::If': ['Weak', value(complies), strong] } }, {
        Parameters: { Mode: { Type: 'String', Default: 'strong' } },
        Conditions: { Weak: { 'Fn::Equals': [{ Ref: 'Mode' }, 'weak'] } },
      }),
    },
    {
      name: 'a branch of a condition',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        typed(kind, stack, { [prop]: branch(stack, strong, value(complies)) });
      },
    },
    {
      name: 'a branch of a condition that nothing decides',
      unresolved: true,
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        const condition = new CfnCondition(stack, 'Elsewhere', { expression: Fn.conditionEquals(Fn.importValue('stage'), 'prod') });
        typed(kind, stack, { [prop]: Fn.conditionIf(condition.logicalId, strong, value(complies)) });
      },
    },
    {
      name: 'a mapping by Region',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        const mapping = new CfnMapping(stack, 'M', { mapping: { 'eu-west-1': { Value: strong }, 'us-east-1': { Value: value(complies) } } });
        typed(kind, stack, { [prop]: mapping.findInMap(stack.region, 'Value') });
      },
    },
    { name: 'a nested stack', build: (app, complies) => typed(kind, new NestedStack(new Stack(app, 'S'), 'Nested'), { [prop]: value(complies) }) },
    { name: 'a stage', build: (app, complies) => typed(kind, new Stack(new Stage(app, 'Prod'), 'S'), { [prop]: value(complies) }) },
    {
      name: 'a nested stack in a stage, as a branch',
      build: (app, complies) => {
        const nested = new NestedStack(new Stack(new Stage(app, 'Prod'), 'S'), 'Nested');
        typed(kind, nested, { [prop]: branch(nested, strong, value(complies)) });
      },
    },
    {
      name: 'an aspect that runs late',
      synthesisOnly: true,
      build: (app, complies) => {
        typed(kind, new Stack(app, 'S'), { [prop]: strong });
        Aspects.of(app).add(new Late(property, value(complies)), { priority: 100_000 });
      },
    },
    { name: 'a mixin', build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: strong }).with(new Weaken(property, value(complies))) },
    {
      name: 'a resource that exists under a condition',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        const subject = typed(kind, stack, { [prop]: value(complies) });
        subject.cfnOptions.condition = production(stack);
      },
    },
  ];
  if (mandatory) {
    rows.push(
      { name: 'a property that is left out', build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: complies ? strong : undefined }) },
      {
        name: 'a deletion override',
        build: (app, complies) => {
          const subject = typed(kind, new Stack(app, 'S'), { [prop]: strong });
          if (!complies) subject.addPropertyDeletionOverride(property);
        },
      },
      {
        name: 'AWS::NoValue',
        build: (app, complies) => typed(kind, new Stack(app, 'S')).addPropertyOverride(property, complies ? strong : { Ref: 'AWS::NoValue' }),
      },
      {
        name: 'AWS::NoValue in a branch',
        build: (app, complies) => {
          const stack = new Stack(app, 'S');
          typed(kind, stack, { [prop]: branch(stack, strong, complies ? strong : { Ref: 'AWS::NoValue' }) });
        },
      },
    );
  }
  if (imported === 'unresolved') {
    rows.push({
      name: 'an import',
      unresolved: true,
      build: (app, complies) => typed(kind, new Stack(app, 'S'), { [prop]: complies ? strong : Fn.importValue('value') }),
    });
  }
  if (typeof weak !== 'string' || typeof strong !== 'string') return rows;
  rows.push(
    {
      name: 'a parameter that may take the wrong value',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        typed(kind, stack, { [prop]: parameter(stack, { allowedValues: complies ? [strong] : [strong, weak], default: strong }) });
      },
    },
    {
      name: 'a parameter whose default is wrong',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        typed(kind, stack, { [prop]: parameter(stack, complies ? { allowedValues: [strong] } : { default: weak }) });
      },
    },
    {
      name: 'a text that is joined',
      build: (app, complies) => {
        const text = complies ? strong : weak;
        typed(kind, new Stack(app, 'S')).addPropertyOverride(property, { 'Fn::Join': ['', [text.slice(0, 3), text.slice(3)]] });
      },
    },
    {
      name: 'a text that is filled in',
      build: (app, complies) => {
        const text = complies ? strong : weak;
        const filled = { 'Fn::Sub': [`\${Head}${text.slice(3)}`, { Head: text.slice(0, 3) }] };
        typed(kind, new Stack(app, 'S')).addPropertyOverride(property, filled);
      },
    },
    {
      name: 'a selection',
      build: (app, complies) => typed(kind, new Stack(app, 'S')).addPropertyOverride(property, { 'Fn::Select': [complies ? 0 : 1, [strong, weak]] }),
    },
    {
      name: 'a parameter of the stack around a nested one',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        const outer = new CfnParameter(stack, 'P', { allowedValues: complies ? [strong] : [strong, weak] });
        const nested = new NestedStack(stack, 'Nested', { parameters: { Value: outer.valueAsString } });
        new CfnParameter(nested, 'Value', {});
        typed(kind, nested, { [prop]: Token.asAny({ Ref: 'Value' }) });
      },
    },
  );
  if (anyText) {
    rows.push({
      name: 'a parameter that takes any text',
      unresolved: anyText === 'unresolved',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        typed(kind, stack, { [prop]: parameter(stack, complies ? { allowedValues: [strong] } : {}) });
      },
    });
  }
  return rows;
}
