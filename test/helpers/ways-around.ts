import { App, Aspects, CfnCondition, CfnMapping, CfnParameter, Fn, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import { branch, Evasion, expectCaught, Late, parameter, production, Weaken } from './evasions';
import { isLiteral, locationOf, Maker, Removal, Subject, Value } from './subject';

/** A row of a table: what it does with an app. `complies` is whether the rule is kept in the end. */
export interface Row {
  readonly name: string;
  readonly build: (app: App, complies: boolean) => void;
  readonly unresolved?: boolean;
  readonly synthesisOnly?: boolean;
  /** The property that the finding is about, where it is not the one of the subject. */
  readonly property?: string;
  /** What else differs from the subject. */
  readonly id?: string;
  readonly level?: Evasion['level'];
  readonly ignored?: readonly string[];
}

/** A row about one stack. */
export function inStack(build: (stack: Stack, complies: boolean) => void): Row['build'] {
  return (app, complies) => build(new Stack(app, 'S'), complies);
}

/** Runs the table of a subject: the ways that are open for every property, and those of its own. */
export function describeWaysAround(name: string, subject: Subject, ownWays: readonly Row[] = []): void {
  const { rule, kind, id, ignored, withoutSynthesis, without = [] } = subject;
  const common = waysAround(subject).filter((row) => !without.includes(row.name));
  describe(name, () => {
    test.each([...common, ...ownWays])('$name', (row) => {
      expectCaught({ rule, kind, id, ignored, withoutSynthesis, property: locationOf(subject), ...row });
    });
  });
}

/** The ways that are open for every property. */
export function waysAround(subject: Subject): Row[] {
  const { weak, strong, mandatory, imported } = subject;
  return [
    ...directWays(subject),
    ...waysByCondition(subject),
    ...waysByPlace(subject),
    ...mandatory ? waysWithout(subject) : [],
    ...mandatory || imported === 'unresolved' ? [macroOf(subject)] : [],
    ...imported === 'unresolved' ? waysByReference(subject) : [],
    ...isLiteral(weak) && isLiteral(strong) ? waysByText(subject, String(weak), String(strong)) : [],
  ].map((row) => (row.unresolved && !row.property && subject.locationOfUnknown ? { ...row, property: subject.locationOfUnknown } : row));
}

/** How a row names a place: the property itself goes without saying. */
function named(place: string, { property }: Subject): string {
  return place === property ? '' : `, of all of ${place}`;
}

function directWays(subject: Subject): Row[] {
  const { property, strong, kind } = subject;
  const maker = new Maker(subject);
  const value = (complies: boolean): Value => maker.value(complies);
  return [
    { name: 'a typed property', build: inStack((stack, complies) => maker.typed(stack, value(complies))) },
    ...maker.places.map(({ place, holding }): Row => ({
      name: `a property override${named(place, subject)}`,
      build: inStack((stack, complies) => maker.typed(stack, strong).addPropertyOverride(place, holding(value(complies)))),
    })),
    {
      name: 'a raw override',
      build: inStack((stack, complies) => maker.typed(stack, strong).addOverride(`Properties.${property}`, value(complies))),
    },
    { name: 'a generic resource', build: inStack((stack, complies) => maker.generic(stack, value(complies))) },
    { name: 'an included template', build: inStack((stack, complies) => maker.included(stack, value(complies))) },
    {
      name: 'an aspect that runs late',
      synthesisOnly: true,
      build: (app, complies) => {
        maker.typed(new Stack(app, 'S'), strong);
        Aspects.of(app).add(new Late(property, value(complies), kind.type), { priority: 100_000 });
      },
    },
    { name: 'a mixin', build: inStack((stack, complies) => maker.typed(stack, strong).with(new Weaken(property, value(complies)))) },
  ];
}

function waysByCondition(subject: Subject): Row[] {
  const { strong } = subject;
  const maker = new Maker(subject);
  const value = (complies: boolean): Value => maker.value(complies);
  const rows: Row[] = [
    {
      name: 'a condition in an included template',
      build: inStack((stack, complies) => maker.included(stack, { 'Fn::If': ['Weak', value(complies), strong] }, {
        Parameters: { Mode: { Type: 'String', Default: 'strong' } },
        Conditions: { Weak: { 'Fn::Equals': [{ Ref: 'Mode' }, 'weak'] } },
      })),
    },
    { name: 'a branch of a condition', build: inStack((stack, complies) => maker.typed(stack, branch(stack, strong, value(complies)))) },
    ...maker.places.slice(1).map(({ place, holding }): Row => ({
      name: `a branch of a condition${named(place, subject)}`,
      build: inStack((stack, complies) => maker.generic(stack, branch(stack, holding(strong), holding(value(complies))), place)),
    })),
    {
      name: 'a branch of a condition that nothing decides',
      unresolved: true,
      build: inStack((stack, complies) => {
        const condition = new CfnCondition(stack, 'Elsewhere', { expression: Fn.conditionEquals(Fn.importValue('stage'), 'prod') });
        maker.typed(stack, Fn.conditionIf(condition.logicalId, strong, value(complies)));
      }),
      property: locationOf(subject),
    },
    {
      name: 'a resource that exists under a condition',
      build: inStack((stack, complies) => {
        const resource = maker.typed(stack, value(complies));
        resource.cfnOptions.condition = production(stack);
      }),
    },
  ];
  // A mapping holds no functions.
  if ([subject.weak, strong].flat().every(isLiteral)) {
    rows.push({
      name: 'a mapping by Region',
      build: inStack((stack, complies) => {
        const mapping = new CfnMapping(stack, 'M', { mapping: { 'eu-west-1': { Value: strong }, 'us-east-1': { Value: value(complies) } } });
        maker.typed(stack, Token.asAny(mapping.findInMap(stack.region, 'Value')));
      }),
    });
  }
  return rows;
}

function waysByPlace(subject: Subject): Row[] {
  const { strong } = subject;
  const maker = new Maker(subject);
  return [
    { name: 'a nested stack', build: (app, complies) => maker.typed(new NestedStack(new Stack(app, 'S'), 'Nested'), maker.value(complies)) },
    { name: 'a stage', build: (app, complies) => maker.typed(new Stack(new Stage(app, 'Prod'), 'S'), maker.value(complies)) },
    {
      name: 'a nested stack in a stage, as a branch',
      build: (app, complies) => {
        const nested = new NestedStack(new Stack(new Stage(app, 'Prod'), 'S'), 'Nested');
        maker.typed(nested, branch(nested, strong, maker.value(complies)));
      },
    },
  ];
}

/** The ways that are open where the property must be there. */
function waysWithout(subject: Subject): Row[] {
  const { strong, locationOfNone, required } = subject;
  const maker = new Maker(subject);
  const nothing = { Ref: 'AWS::NoValue' };
  const location = (place: string, how: Removal): string => locationOfNone?.(place, how) ?? place.replace(/\./g, '/');
  return [
    {
      name: 'a property that is left out',
      property: location(subject.property, 'left out'),
      build: inStack((stack, complies) => {
        const value = complies ? strong : undefined;
        return required ? maker.generic(stack, value) : maker.typed(stack, value);
      }),
    },
    ...maker.places.flatMap(({ place, holding }): Row[] => [
      {
        name: `a deletion override${named(place, subject)}`,
        property: location(place, 'deleted'),
        build: inStack((stack, complies) => {
          const resource = maker.typed(stack, strong);
          if (!complies) resource.addPropertyDeletionOverride(place);
        }),
      },
      {
        name: `AWS::NoValue${named(place, subject)}`,
        property: location(place, 'no value'),
        build: inStack((stack, complies) => maker.generic(stack, complies ? holding(strong) : nothing, place)),
      },
      {
        name: `AWS::NoValue in a branch${named(place, subject)}`,
        property: location(place, 'no value'),
        build: inStack((stack, complies) => maker.generic(stack, branch(stack, holding(strong), complies ? holding(strong) : nothing), place)),
      },
    ]),
  ];
}

/** What a macro gives may be nothing. */
function macroOf(subject: Subject): Row {
  const macro = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/value.json' } } };
  return {
    name: 'a macro',
    unresolved: true,
    build: inStack((stack, complies) => new Maker(subject).generic(stack, complies ? subject.strong : macro)),
  };
}

/** Values that are there, but that no template knows. */
function waysByReference(subject: Subject): Row[] {
  const { property, strong, anyText } = subject;
  const maker = new Maker(subject);
  const rows: Row[] = maker.places.map(({ place, holding }) => ({
    name: `an import${named(place, subject)}`,
    unresolved: true,
    build: inStack((stack, complies) => maker.generic(stack, complies ? holding(strong) : Fn.importValue('value'), place)),
    // A finding that another resource has stands where it always stands.
    ...place === property || subject.id !== undefined ? {} : { property: place.replace(/\./g, '/') },
  }));
  if (anyText) {
    rows.push({
      name: 'a parameter that is read from Systems Manager',
      unresolved: anyText === 'unresolved',
      build: inStack((stack, complies) => {
        const declaration = complies ? { allowedValues: [String(strong)] } : { type: 'AWS::SSM::Parameter::Value<String>' };
        maker.typed(stack, parameter(stack, declaration));
      }),
    }, {
      name: 'a dynamic reference to a plain parameter',
      unresolved: anyText === 'unresolved',
      build: inStack((stack, complies) => maker.typed(stack, strong).addPropertyOverride(property, complies ? strong : '{{resolve:ssm:value}}')),
    });
  }
  return rows;
}

/** The ways that are open for a text, and so for a number and a boolean, as CloudFormation reads them from a text. */
function waysByText(subject: Subject, weak: string, strong: string): Row[] {
  const { property, anyText } = subject;
  const maker = new Maker(subject);
  const text = (complies: boolean): string => (complies ? strong : weak);
  const override = (build: (text: string, complies: boolean) => unknown): Row['build'] => inStack((stack, complies) => (
    maker.typed(stack, subject.strong).addPropertyOverride(property, build(text(complies), complies))
  ));
  const rows: Row[] = [
    {
      name: 'a parameter that may take the wrong value',
      build: inStack((stack, complies) => (
        maker.typed(stack, parameter(stack, { allowedValues: complies ? [strong] : [strong, weak], default: strong }))
      )),
    },
    {
      name: 'a parameter whose default is wrong',
      build: inStack((stack, complies) => maker.typed(stack, parameter(stack, complies ? { allowedValues: [strong] } : { default: weak }))),
    },
    { name: 'a text that is joined', build: override((all) => ({ 'Fn::Join': ['', [all.slice(0, 3), all.slice(3)]] })) },
    { name: 'a text that is filled in', build: override((all) => ({ 'Fn::Sub': [`\${Head}${all.slice(3)}`, { Head: all.slice(0, 3) }] })) },
    { name: 'a selection', build: override((_, complies) => ({ 'Fn::Select': [complies ? 0 : 1, [strong, weak]] })) },
    {
      name: 'a parameter of the stack around a nested one',
      build: inStack((stack, complies) => {
        const outer = new CfnParameter(stack, 'P', { allowedValues: complies ? [strong] : [strong, weak] });
        const nested = new NestedStack(stack, 'Nested', { parameters: { Value: outer.valueAsString } });
        new CfnParameter(nested, 'Value', {});
        maker.typed(nested, Token.asAny({ Ref: 'Value' }));
      }),
    },
  ];
  if (typeof subject.weak !== 'string') {
    rows.push(
      { name: 'a value written as text', build: override((all) => all) },
      { name: 'a generic resource with text', build: inStack((stack, complies) => maker.generic(stack, text(complies))) },
      { name: 'an included template with text', build: inStack((stack, complies) => maker.included(stack, text(complies))) },
    );
  }
  if (anyText) {
    rows.push({
      name: 'a parameter that takes any text',
      unresolved: anyText === 'unresolved',
      build: inStack((stack, complies) => maker.typed(stack, parameter(stack, complies ? { allowedValues: [strong] } : {}))),
    });
  }
  return rows;
}
