import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import {
  DAX_CONNECTIONS_PER_NODE, DAX_LIMITS, DAX_NODE_FAMILIES, DAX_PARAMETERS, DAX_PORTS, DAX_VALUES, daxNodeFamilyOf, isDaxNodeType,
  NODE_FAMILIES, parseDaxNodeType,
} from '../../src/facts';

const spec: SpecDatabase = loadAwsServiceSpecSync();
const resource = (type: string): Resource => spec.lookup('resource', 'cloudFormationType', 'equals', type).only();
const proseOf = (type: string, property: string): string => resource(type).properties[property].documentation!;

const CLUSTER = 'AWS::DAX::Cluster';

/**
 * Prints the logical ids of the clusters whose node type CDK refuses. A process of its own, as the engine is big and keeps the process
 * that loaded it busy for a while.
 */
const REFUSED = `
  const { App, CloudFormationValidatePlugin } = require('aws-cdk-lib');
  const [templatePath, outdir] = process.argv.slice(1);
  const stack = { templatePath, stackConstructPath: 'Stack', region: 'ap-northeast-1', accountId: undefined };
  const plugin = new CloudFormationValidatePlugin({ includeDefaultRules: false });
  const { violations } = plugin.validate({ templatePaths: [templatePath], stackTemplates: [stack], appConstruct: new App({ outdir }) });
  const refused = violations.filter(({ ruleName }) => ruleName === 'E3672').flatMap(({ violatingResources }) => violatingResources);
  process.stdout.write(JSON.stringify(refused.map(({ resourceLogicalId }) => resourceLogicalId)));
`;

describe('DAX node types', () => {
  const types = DAX_NODE_FAMILIES.flatMap(({ family, sizes }) => sizes.map((size) => `dax.${family}.${size}`));

  test('fails when CDK takes a type that the facts do not know, or refuses one of theirs', () => {
    // All families and sizes of all caches, and those that no list has yet.
    const families = new Set([...DAX_NODE_FAMILIES, ...NODE_FAMILIES].map(({ family }) => family));
    for (const family of ['r6i', 'r7a', 'r8i', 'm5', 'c5', 'x2g', 't4g']) families.add(family);
    const sizes = new Set([...DAX_NODE_FAMILIES, ...NODE_FAMILIES].flatMap((family) => family.sizes));
    for (const size of ['9xlarge', '32xlarge', '48xlarge', 'nano', 'metal']) sizes.add(size);
    const conceivable = [...families].flatMap((family) => [...sizes].map((size) => `dax.${family}.${size}`));
    expect(conceivable.length).toBeGreaterThan(400);
    expect(acceptedByCdk(conceivable).sort()).toEqual([...types].sort());
  });

  test('fails when a family or a size is listed twice, or has a form that cannot be read', () => {
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(DAX_NODE_FAMILIES.map(({ family }) => family)).size).toBe(DAX_NODE_FAMILIES.length);
    for (const type of types) {
      expect(isDaxNodeType(type)).toBe(true);
      expect(`dax.${parseDaxNodeType(type)!.family}.${parseDaxNodeType(type)!.size}`).toBe(type);
    }
  });

  test('R3 cannot be encrypted at rest, R7i is in no table, and all others can', () => {
    const families = (support: string): string[] => (
      DAX_NODE_FAMILIES.filter(({ encryptionAtRest }) => encryptionAtRest === support).map(({ family }) => family)
    );
    expect(families('no')).toEqual(['r3']);
    expect(families('disputed')).toEqual(['r7i']);
    expect(families('yes').sort()).toEqual(['r4', 'r5', 't2', 't3']);
  });

  test('of unknown families and sizes have no facts', () => {
    expect(daxNodeFamilyOf('dax.r5.metal')?.family).toBe('r5');
    expect(isDaxNodeType('dax.r5.metal')).toBe(false);
    for (const name of ['dax.r99.large', 'r5.large', 'dax.r5', 'dax..large', '', 'dax.constructor.large', 'cache.r5.large', 'dax.r5.large ', 'DAX.r5.large']) {
      expect(daxNodeFamilyOf(name)).toBeUndefined();
      expect(isDaxNodeType(name)).toBe(false);
    }
  });

  /** The types that CDK's own validation of node types (E3672, by the price list) lets pass, in a Region that has all of them. */
  function acceptedByCdk(candidates: readonly string[]): string[] {
    const Resources = Object.fromEntries(candidates.map((NodeType, index) => [
      `Cluster${index}`, { Type: CLUSTER, Properties: { NodeType, ReplicationFactor: 3, IAMRoleARN: 'arn:aws:iam::111111111111:role/dax' } },
    ]));
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-'));
    try {
      const template = path.join(folder, 'template.json');
      fs.writeFileSync(template, JSON.stringify({ Resources }));
      const refused: string[] = JSON.parse(execFileSync(process.execPath, ['-e', REFUSED, template, folder], { encoding: 'utf8' }));
      const refusedTypes = refused.map((logicalId) => Resources[logicalId].Properties.NodeType);
      return candidates.filter((candidate) => !refusedTypes.includes(candidate));
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }
});

describe('what the schema says of DAX', () => {
  test('the values of the endpoint encryption and of the network type', () => {
    for (const [name, values] of Object.entries(DAX_VALUES)) {
      const named = [...proseOf(CLUSTER, name).matchAll(/^- `(\w+)`/gm)].map(([, value]) => value);
      expect([...values].sort()).toEqual(named.sort());
    }
    expect(proseOf(CLUSTER, 'ClusterEndpointEncryptionType')).toContain('The default value is `NONE`');
  });

  test('the parameters of a parameter group', () => {
    const named = [...proseOf('AWS::DAX::ParameterGroup', 'ParameterNameValues').matchAll(/`([a-z-]+-millis)`/g)].map(([, name]) => name);
    expect(Object.values(DAX_PARAMETERS).sort()).toEqual(named.sort());
  });

  test('fails when the prose about the number of nodes is brought up to date', () => {
    const [, least, most] = /a number between (\d+) .* and (\d+) \(one primary and nine read replicas\)/.exec(proseOf(CLUSTER, 'ReplicationFactor'))!;
    expect([least, most].map(Number)).toEqual([DAX_LIMITS.productionNodes, DAX_LIMITS.replicationFactor.max - 1]);
    expect(proseOf(CLUSTER, 'ReplicationFactor')).toContain('its length must equal the `ReplicationFactor`');
  });

  test('what the cluster has to have, and that neither encryption can be changed', () => {
    const { properties } = resource(CLUSTER);
    const required = Object.keys(properties).filter((name) => properties[name].required);
    expect(required.sort()).toEqual(['IAMRoleARN', 'NodeType', 'ReplicationFactor']);
    for (const name of ['SSESpecification', 'ClusterEndpointEncryptionType', 'NodeType', 'SubnetGroupName']) expect(properties[name].causesReplacement).toBe('yes');
    expect(proseOf(CLUSTER, 'SubnetGroupName')).toContain('must exist in the same VPC');
    // There is no property for a key.
    expect(Object.keys(properties).filter((name) => /kms|key/i.test(name))).toEqual([]);
  });
});

describe('limits of DAX', () => {
  test.each(['a', 'A1', 'orders-dax', 'a'.repeat(20), 'a-1-b'])('the name %j is one', (name) => expect(DAX_LIMITS.namePattern.test(name)).toBe(true));

  test.each(['', '1a', '-a', 'a-', 'a--b', 'a_b', 'a.b', 'a b', 'ä', 'a'.repeat(21), 'a\n'])('the name %j is none', (name) => expect(DAX_LIMITS.namePattern.test(name)).toBe(false));

  test('five minutes, and the two ports', () => {
    expect(DAX_LIMITS.defaultTtlMillis).toBe(5 * 60 * 1000);
    expect(DAX_PORTS).toEqual({ plaintext: 8111, tls: 9111 });
  });

  test('the client connections of a node, as the page about configuring clients states them (dax-config-dax-client)', () => {
    expect(DAX_CONNECTIONS_PER_NODE).toBe(40_000);
  });
});
