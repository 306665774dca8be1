import { App, Aspects, CfnCondition, CfnMapping, CfnParameter, CfnResource, Fn, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as evasions from '../helpers/evasions';
import { GROUP } from '../helpers/kinds';

/** A flag of a group that switches encryption on. */
interface Flag {
  readonly property: string;
  readonly prop: string;
  /** What a group without the flag breaks as well. */
  readonly ignored?: readonly string[];
}

/**
 * Ways to end up with an unencrypted group, and the twin of each that is encrypted. Every row is run for both flags: the
 * pack reports the first, and finds nothing in the second.
 */
const FLAGS: Record<string, Flag> = {
  ReplicationGroupEncryptionAtRest: { property: 'AtRestEncryptionEnabled', prop: 'atRestEncryptionEnabled' },
  ReplicationGroupEncryptionInTransit: {
    property: 'TransitEncryptionEnabled', prop: 'transitEncryptionEnabled', ignored: ['ReplicationGroupAuthenticationInTransit'],
  },
};

/** What a row does with an app. `on` is whether the group ends up encrypted. */
interface Evasion {
  readonly name: string;
  readonly build: (app: App, flag: Flag, on: boolean) => void;
  /** The verdict on the unencrypted one: a violation unless the template does not settle it. */
  readonly unresolved?: boolean;
  /** Aspects and cross-stack wiring happen at synthesis only. */
  readonly synthesisOnly?: boolean;
}

const { branch, expectCaught, Late, Weaken } = evasions;
const group = (scope: Construct, props: object = {}): CfnResource => evasions.typed(GROUP, scope, props);
const generic = (scope: Construct, properties: object): CfnResource => evasions.generic(GROUP, scope, properties);
const included = (scope: Construct, properties: object, rest: object = {}): void => evasions.included(GROUP, scope, properties, rest);

const EVASIONS: Evasion[] = [
  { name: 'a typed property', build: (app, { prop }, on) => group(new Stack(app, 'S'), { [prop]: on }) },
  { name: 'a typed property that is left out', build: (app, { prop }, on) => group(new Stack(app, 'S'), on ? {} : { [prop]: undefined }) },
  {
    name: 'a boolean written as text',
    build: (app, { property }, on) => group(new Stack(app, 'S')).addPropertyOverride(property, String(on)),
  },
  { name: 'a property override', build: (app, { property }, on) => group(new Stack(app, 'S')).addPropertyOverride(property, on) },
  { name: 'a raw override', build: (app, { property }, on) => group(new Stack(app, 'S')).addOverride(`Properties.${property}`, on) },
  {
    name: 'a deletion override',
    build: (app, { property }, on) => {
      const subject = group(new Stack(app, 'S'));
      if (!on) subject.addPropertyDeletionOverride(property);
    },
  },
  { name: 'a generic resource', build: (app, { property }, on) => generic(new Stack(app, 'S'), { [property]: on }) },
  { name: 'a generic resource with text', build: (app, { property }, on) => generic(new Stack(app, 'S'), { [property]: String(on) }) },
  { name: 'an included template', build: (app, { property }, on) => included(new Stack(app, 'S'), { [property]: on }) },
  { name: 'an included template with text', build: (app, { property }, on) => included(new Stack(app, 'S'), { [property]: String(on) }) },
  {
    name: 'a condition in an included template',
    build: (app, { property }, on) => included(new Stack(app, 'S'), { [property]: { 'Fn::If': ['Off', on, true] } }, {
      Parameters: { Mode: { Type: 'String', Default: 'on' } },
      Conditions: { Off: { 'Fn::Equals': [{ Ref: 'Mode' }, 'off'] } },
    }),
  },
  {
    name: 'a parameter',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      // A default proves nothing: the twin of a parameter is one whose allowed values are all encrypted.
      group(stack, { [prop]: new CfnParameter(stack, 'P', on ? { allowedValues: ['true'], default: 'true' } : { default: 'false' }).value });
    },
  },
  {
    name: 'a parameter with a good default',
    unresolved: true,
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      group(stack, { [prop]: new CfnParameter(stack, 'P', on ? { allowedValues: ['true'] } : { default: 'true' }).value });
    },
  },
  {
    name: 'a parameter that may take the wrong value',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      group(stack, { [prop]: new CfnParameter(stack, 'P', { default: 'true', allowedValues: on ? ['true'] : ['true', 'false'] }).value });
    },
  },
  {
    name: 'a branch of a condition',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      group(stack, { [prop]: branch(stack, true, on) });
    },
  },
  {
    name: 'AWS::NoValue in a branch',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      group(stack, { [prop]: branch(stack, true, on ? true : { Ref: 'AWS::NoValue' }) });
    },
  },
  {
    name: 'AWS::NoValue',
    build: (app, { property }, on) => group(new Stack(app, 'S')).addPropertyOverride(property, on ? true : { Ref: 'AWS::NoValue' }),
  },
  {
    name: 'a mapping by Region',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      const mapping = new CfnMapping(stack, 'M', { mapping: { 'eu-west-1': { Flag: true }, 'us-east-1': { Flag: on } } });
      group(stack, { [prop]: mapping.findInMap(stack.region, 'Flag') });
    },
  },
  {
    name: 'an import',
    unresolved: true,
    build: (app, { prop }, on) => group(new Stack(app, 'S'), { [prop]: on ? true : Token.asAny(Fn.importValue('flag')) }),
  },
  {
    name: 'a dynamic reference',
    unresolved: true,
    build: (app, { property }, on) => group(new Stack(app, 'S')).addPropertyOverride(property, on ? true : '{{resolve:ssm:flag}}'),
  },
  { name: 'a nested stack', build: (app, { prop }, on) => group(new NestedStack(new Stack(app, 'S'), 'Nested'), { [prop]: on }) },
  {
    name: 'a nested stack in a nested stack',
    build: (app, { prop }, on) => group(new NestedStack(new NestedStack(new Stack(app, 'S'), 'Outer'), 'Inner'), { [prop]: on }),
  },
  {
    name: 'a parameter of the stack around a nested one',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      const parameter = new CfnParameter(stack, 'P', { allowedValues: on ? ['true'] : ['true', 'false'] });
      group(new NestedStack(stack, 'Nested', { parameters: { Flag: parameter.valueAsString } }), {
        [prop]: Token.asAny({ Ref: 'Flag' }),
      });
      const nested = stack.node.findChild('Nested') as NestedStack;
      new CfnParameter(nested, 'Flag', {});
    },
  },
  { name: 'a stage', build: (app, { prop }, on) => group(new Stack(new Stage(app, 'Prod'), 'S'), { [prop]: on }) },
  { name: 'a nested stack in a stage', build: (app, { prop }, on) => group(new NestedStack(new Stack(new Stage(app, 'Prod'), 'S'), 'N'), { [prop]: on }) },
  {
    name: 'an aspect that runs late',
    synthesisOnly: true,
    build: (app, flag, on) => {
      group(new Stack(app, 'S'));
      Aspects.of(app).add(new Late(flag.property, on), { priority: 100_000 });
    },
  },
  { name: 'a mixin', build: (app, flag, on) => group(new Stack(app, 'S')).with(new Weaken(flag.property, on)) },
  {
    name: 'a group that exists under a condition',
    build: (app, { prop }, on) => {
      const stack = new Stack(app, 'S');
      const parameter = new CfnParameter(stack, 'P', { allowedValues: ['yes', 'no'] });
      const subject = group(stack, { [prop]: on });
      subject.cfnOptions.condition = new CfnCondition(stack, 'Wanted', { expression: Fn.conditionEquals(parameter, 'yes') });
    },
  },
];

describe.each(Object.entries(FLAGS))('%s', (rule, flag) => {
  test.each(EVASIONS)('$name', ({ build, ...expectation }) => {
    expectCaught({ rule, property: flag.property, ignored: flag.ignored, build: (app, on) => build(app, flag, on), ...expectation });
  });
});
