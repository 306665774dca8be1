import { CfnDocument } from 'aws-cdk-lib/aws-ssm';
import { generic, included, typed } from '../helpers/evasions';
import type { Kind } from '../helpers/kinds';
import type { Subject } from '../helpers/subject';
import { documentWith, WANTED } from '../helpers/wanted-state';
import { describeWaysAround, inStack, Row } from '../helpers/ways-around';

const { Content: content } = documentWith(WANTED);
const DOCUMENT: Kind = {
  type: CfnDocument.CFN_RESOURCE_TYPE_NAME,
  id: 'Document',
  complete: { content, documentType: 'Command' },
  attributes: { Metadata: { EncryptedCaches: 'RedisEnterpriseTls' } },
  make: (scope, id, props) => new CfnDocument(scope, id, props),
};

/** The place of a line, behind the program and the mark. */
const placeOf = (line: string): string => `mainSteps.0.inputs.runCommand.${3 + WANTED.indexOf(line)}`;

const CASES = [
  ['RedisEnterpriseMinimumTlsVersion', 'setting min_control_TLS_version 1.2', 'setting min_control_TLS_version 1.1'],
  ['RedisEnterpriseHttpDisabled', 'http disabled', 'http enabled'],
  ['RedisEnterpriseDiscoveryTlsRequired', 'setting sentinel_tls_mode required', 'setting sentinel_tls_mode allowed'],
] as const;

/** What the lines stand in. */
const CONTAINERS = ['Content.mainSteps.0.inputs.runCommand', 'Content.mainSteps.0.inputs', 'Content.mainSteps.0', 'Content.mainSteps', 'Content'];

function subject(rule: string, strong: string, weak: string): Subject {
  return {
    rule,
    property: `Content.${placeOf(strong)}`,
    prop: `content.${placeOf(strong)}`,
    weak,
    strong,
    kind: DOCUMENT,
    mandatory: true,
    anyText: 'unresolved',
    imported: 'unresolved',
    locationOfNone: (place) => (place.endsWith(placeOf(strong)) ? 'Content/mainSteps/0/inputs/runCommand' : 'Content'),
    // Where the state cannot be seen, findings stand at the content: see below.
    without: CONTAINERS.slice(0, -1).map((place) => `an import, of all of ${place}`),
    // Without a state, the other rules miss what they are about as well.
    ignored: CASES.map(([other]) => other).filter((other) => other !== rule),
  };
}

/** Ways that the shape of a document opens. */
function ownWays(strong: string, weak: string): Row[] {
  const withLine = (line: string) => documentWith(WANTED.map((wanted) => (wanted === strong ? line : wanted)));
  const twice = (complies: boolean) => documentWith([...WANTED, complies ? strong : weak]);
  const last = `Content/mainSteps/0/inputs/runCommand/${3 + WANTED.length}`;
  return [
    ...CONTAINERS.slice(0, -1).map((place): Row => ({
      name: `an import in the place of ${place}`,
      unresolved: true,
      property: 'Content',
      build: inStack((stack, complies) => {
        const document = typed(DOCUMENT, stack);
        if (!complies) document.addPropertyOverride(place, { 'Fn::ImportValue': 'value' });
      }),
    })),
    {
      name: 'another document',
      property: 'Content',
      build: inStack((stack, complies) => {
        const document = typed(DOCUMENT, stack);
        if (!complies) document.addPropertyOverride('Content.mainSteps', [{ action: 'aws:runShellScript', name: 'other', inputs: { runCommand: ['true'] } }]);
      }),
    },
    { name: 'another content altogether', build: inStack((stack, complies) => typed(DOCUMENT, stack).addPropertyOverride('Content', withLine(complies ? strong : weak).Content)) },
    { name: 'a second line in an included template', property: last, build: inStack((stack, complies) => included(DOCUMENT, stack, twice(complies))) },
    { name: 'a second line in a resource without a type', property: last, build: inStack((stack, complies) => generic(DOCUMENT, stack, twice(complies))) },
    {
      name: 'a line that is joined',
      build: inStack((stack, complies) => {
        const [first, ...rest] = (complies ? strong : weak).split(' ');
        typed(DOCUMENT, stack).addPropertyOverride(`Content.${placeOf(strong)}`, { 'Fn::Join': [' ', [first, ...rest]] });
      }),
    },
  ];
}


for (const [rule, strong, weak] of CASES) describeWaysAround(rule, subject(rule, strong, weak), ownWays(strong, weak));
