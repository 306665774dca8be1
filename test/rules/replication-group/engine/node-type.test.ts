import { replicationGroupNodeTypeCreatable } from '../../../../src/rules/replication-group/engine/node-type-creatable';
import { replicationGroupNodeTypeEngine } from '../../../../src/rules/replication-group/engine/node-type-engine';
import { replicationGroupNodeTypeEngineVersion } from '../../../../src/rules/replication-group/engine/node-type-engine-version';
import { replicationGroupNodeTypeKnown } from '../../../../src/rules/replication-group/engine/node-type-known';
import { IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const TYPE = 'Properties/CacheNodeType';
const allowed = (...AllowedValues: string[]): { Parameters: Record<string, object> } => parameter({ AllowedValues });
const node = (CacheNodeType: unknown, Engine?: unknown, EngineVersion?: unknown): { properties: object } => (
  { properties: { CacheNodeType, Engine, EngineVersion } }
);

describeRule(replicationGroupNodeTypeKnown, {
  fires: [
    { name: 'a family', ...node('cache.x9z.large'), path: TYPE, says: /is "cache\.x9z\.large"\. CacheNodeType should be/ },
    { name: 'a size', ...node('cache.r7g.24xlarge'), path: TYPE, says: /The sizes of the family r7g are large, xlarge, .*16xlarge\./ },
    { name: 'no prefix', ...node('r7g.large'), path: TYPE },
    { name: 'upper case', ...node('cache.R7g.large'), path: TYPE },
    { name: 'one of the allowed values', ...node(P), parts: allowed('cache.r7g.large', 'cache.r7g.tiny'), says: /when P is "cache\.r7g\.tiny"/ },
  ],
  passes: [
    { name: 'a current type', ...node('cache.r7g.large') },
    { name: 'a type of a previous generation', ...node('cache.t1.micro') },
    { name: 'absent', properties: {} },
    { name: 'empty', ...node('') },
  ],
  token: [
    { name: 'a value of another stack', ...node(IMPORTED), verdict: 'compliant' },
    { name: 'a value of the wrong type', ...node({ family: 'x9z', size: 'large' }), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNodeTypeCreatable, {
  fires: [
    ...['t2.micro', 'r3.large', 'm3.medium', 'm2.xlarge', 'm1.small', 'c1.xlarge', 't1.micro'].map((type) => (
      { name: type, ...node(`cache.${type}`), path: TYPE, says: new RegExp(`${type.slice(0, 2)} is a family of a previous generation`) }
    )),
  ],
  passes: [
    ...['t3.micro', 't4g.micro', 'm4.large', 'r8g.large', 'i8ge.48xlarge'].map((type) => ({ name: type, ...node(`cache.${type}`) })),
    { name: 'a size that is not known', ...node('cache.t2.large') },
    { name: 'absent', properties: {} },
  ],
  token: [
    { name: 'a value of another stack', ...node(IMPORTED), verdict: 'compliant' },
    { name: 'a value of the wrong type', ...node(['cache.t2.micro']), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNodeTypeEngineVersion, {
  fires: [
    {
      name: 'Redis 6.0 on r7g',
      ...node('cache.r7g.large', 'redis', '6.0'),
      path: 'Properties/EngineVersion',
      says: /Nodes of the type cache\.r7g\.large run Redis from 6\.2 on/,
    },
    { name: 'Redis 5.0.5 on m6g', ...node('cache.m6g.large', 'REDIS', '5.0.5'), says: /from 5\.0\.6 on/ },
    { name: 'Redis 4.0.10 on t4g.small, although t4g.micro runs it', ...node('cache.t4g.small', 'redis', '4.0.10'), says: /cache\.t4g\.small run Redis from 5\.0\.6/ },
    { name: 'Redis 3.2.10 on r5, by number and not by text', ...node('cache.r5.large', 'redis', '3.2.10'), says: /from 4\.0\.10 on/ },
    { name: 'no engine, which is Redis', ...node('cache.r7g.large', undefined, '5.0.6') },
    { name: 'a version of Valkey that was never there', ...node('cache.r8g.large', 'valkey', '7.0'), says: /run Valkey from 7\.2 on/ },
  ],
  passes: [
    { name: 'Redis 6.2 on r7g', ...node('cache.r7g.large', 'redis', '6.2') },
    { name: 'Redis 6.x on r7g', ...node('cache.r7g.large', 'redis', '6.x') },
    { name: 'Redis 4.0.10 on t4g.micro', ...node('cache.t4g.micro', 'redis', '4.0.10') },
    { name: 'Redis on a family without a first version of it', ...node('cache.r8g.large', 'redis', '4.0.10') },
    { name: 'Valkey 7.2 on r8g', ...node('cache.r8g.large', 'valkey', '7.2') },
    { name: 'Valkey 8.2 on i8ge, which has a rule of its own', ...node('cache.i8ge.48xlarge', 'valkey', '8.2') },
    { name: 'no version', ...node('cache.r7g.large', 'redis') },
    { name: 'a text that is no version', ...node('cache.r7g.large', 'redis', 'old') },
    { name: 'a node type that is not known', ...node('cache.x9z.large', 'redis', '4.0.10') },
    { name: 'a secondary of any engine', properties: { CacheNodeType: 'cache.r7g.large', EngineVersion: '6.0', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the node type', ...node(IMPORTED, 'redis', '4.0.10'), verdict: 'compliant' },
    { name: 'the engine', ...node('cache.r7g.large', IMPORTED, '4.0.10'), verdict: 'compliant' },
    { name: 'the version', ...node('cache.r7g.large', 'redis', IMPORTED), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNodeTypeEngine, {
  fires: [
    { name: 'Redis on r8g', ...node('cache.r8g.large', 'redis', '7.1'), path: TYPE, says: /No version of Redis is listed for the family r8g/ },
    { name: 'Redis on m8g', ...node('cache.m8g.large', 'Redis') },
    { name: 'no engine, which is Redis, on c8gn', ...node('cache.c8gn.large') },
  ],
  passes: [
    { name: 'Redis on r7g', ...node('cache.r7g.large', 'redis') },
    { name: 'Valkey on r8g', ...node('cache.r8g.large', 'valkey') },
    { name: 'Redis on i8ge, which has a rule of its own', ...node('cache.i8ge.48xlarge', 'redis') },
    { name: 'Redis on a previous generation', ...node('cache.r3.large', 'redis') },
    { name: 'a node type that is not known', ...node('cache.r9g.large', 'redis') },
    { name: 'a secondary, which takes the engine from its primary', properties: { CacheNodeType: 'cache.r8g.large', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the node type', ...node(IMPORTED, 'redis'), verdict: 'compliant' },
    { name: 'the engine', ...node('cache.r8g.large', IMPORTED), verdict: 'compliant' },
  ],
});
