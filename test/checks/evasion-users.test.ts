import { CfnParameter, Fn, NestedStack, SecretValue, Stack } from 'aws-cdk-lib';
import { branch, generic, included, parameter, production, typed } from '../helpers/evasions';
import { Kind, MEMORYDB_USER, rawProperties, USER, variant } from '../helpers/kinds';
import { put } from '../helpers/subject';
import { describeWaysAround, inStack, Row } from '../helpers/ways-around';

const SECRET_REFERENCE = '{{resolve:secretsmanager:users:SecretString:orders}}';
const LITERAL = 'a-password-that-everybody-reads';
const NOTHING = { Ref: 'AWS::NoValue' };
const ACTIVE = 'on ~orders:* +@read';

const WITH_PASSWORDS = variant(USER, { authenticationMode: undefined, passwords: [SECRET_REFERENCE] });
const WITHOUT_PASSWORD = variant(USER, { authenticationMode: { Type: 'no-password-required' }, accessString: 'off ~* -@all' });

describeWaysAround('UserAuthentication, by the flag', {
  rule: 'UserAuthentication',
  property: 'NoPasswordRequired',
  prop: 'noPasswordRequired',
  weak: true,
  strong: false,
  kind: WITH_PASSWORDS,
  anyText: 'unresolved',
  imported: 'unresolved',
  // The service refuses a user of which one property says this and another that.
  ignored: ['UserAuthenticationExclusive'],
}, [
  {
    name: 'no way to log in beside it',
    build: inStack((stack, complies) => typed(variant(USER, { authenticationMode: undefined }), stack, {
      noPasswordRequired: complies ? undefined : true, passwords: complies ? [SECRET_REFERENCE] : undefined,
    })),
  },
  {
    name: 'an empty list of passwords beside it',
    build: inStack((stack, complies) => (
      typed(WITH_PASSWORDS, stack, { noPasswordRequired: !complies, passwords: complies ? [SECRET_REFERENCE] : [] })
    )),
  },
  {
    name: 'IAM beside it',
    build: inStack((stack, complies) => typed(USER, stack, { noPasswordRequired: !complies })),
  },
  {
    name: 'the user that is called default',
    build: inStack((stack, complies) => typed(WITH_PASSWORDS, stack, {
      userName: 'default', noPasswordRequired: true, passwords: undefined, accessString: complies ? 'off ~* -@all' : ACTIVE,
    })),
  },
  {
    name: 'a flag in one branch, passwords in the other',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      typed(WITH_PASSWORDS, stack, {
        noPasswordRequired: Fn.conditionIf(logicalId, NOTHING, complies ? NOTHING : true),
        passwords: Fn.conditionIf(logicalId, [SECRET_REFERENCE], complies ? [SECRET_REFERENCE] : NOTHING),
      });
    }),
  },
]);

describeWaysAround('UserAuthentication, by the mode', {
  rule: 'UserAuthentication',
  property: 'AuthenticationMode.Type',
  prop: 'authenticationMode.Type',
  weak: 'no-password-required',
  strong: 'iam',
  kind: USER,
  anyText: 'unresolved',
  imported: 'unresolved',
}, [
  {
    name: 'another case, which CloudFormation refuses',
    build: inStack((stack, complies) => typed(USER, stack, { authenticationMode: { Type: complies ? 'iam' : 'No-Password-Required' } })),
    ignored: ['UserEnumeratedValues'],
  },
  {
    name: 'passwords beside it',
    build: inStack((stack, complies) => typed(USER, stack, {
      authenticationMode: { Type: complies ? 'password' : 'no-password-required', Passwords: [SECRET_REFERENCE] },
    })),
    ignored: ['UserAuthenticationExclusive'],
  },
  {
    name: 'Valkey, which knows no such users',
    build: inStack((stack, complies) => (
      typed(USER, stack, { engine: 'valkey', authenticationMode: { Type: complies ? 'iam' : 'no-password-required' } })
    )),
    ignored: ['UserNoPasswordEngine'],
  },
  {
    name: 'a flag that says the opposite',
    build: inStack((stack, complies) => typed(USER, stack, {
      noPasswordRequired: false, authenticationMode: { Type: complies ? 'iam' : 'no-password-required' },
    })),
  },
  {
    name: 'an included template with the mode in a branch',
    build: inStack((stack, complies) => included(USER, stack, {
      AuthenticationMode: { 'Fn::If': ['IsOpen', { Type: complies ? 'iam' : 'no-password-required' }, { Type: 'iam' }] },
    }, {
      Parameters: { Access: { Type: 'String', AllowedValues: ['open', 'closed'] } },
      Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Access' }, 'open'] } },
    })),
  },
]);

describeWaysAround('UserAuthentication, by an access string that switches the user off', {
  rule: 'UserAuthentication',
  property: 'AccessString',
  prop: 'accessString',
  weak: ACTIVE,
  strong: 'off ~* -@all',
  kind: WITHOUT_PASSWORD,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'unresolved',
  location: 'AuthenticationMode/Type',
  locationOfUnknown: 'AccessString',
  locationOfNone: () => 'AuthenticationMode/Type',
  // What is not known may allow everything, too; and the service wants to know.
  ignored: ['UserLeastPrivilege', 'UserAccessString'],
  withoutSynthesis: true,
}, [
  {
    name: 'off, and then on',
    build: inStack((stack, complies) => typed(WITHOUT_PASSWORD, stack, { accessString: complies ? 'on off ~* -@all' : 'off ~a -@all on' })),
  },
  {
    name: 'upper case',
    build: inStack((stack, complies) => typed(WITHOUT_PASSWORD, stack, { accessString: complies ? 'OFF ~* -@all' : 'ON ~a +get' })),
  },
  {
    name: 'off as the name of a key',
    build: inStack((stack, complies) => typed(WITHOUT_PASSWORD, stack, { accessString: complies ? 'off ~on' : 'on ~off +get' })),
  },
  {
    name: 'a word of the string in a branch',
    build: inStack((stack, complies) => {
      const state = branch(stack, 'off', complies ? 'off' : 'on');
      typed(WITHOUT_PASSWORD, stack).addPropertyOverride('AccessString', { 'Fn::Join': [' ', [state, '~orders:*', '+get']] });
    }),
  },
  {
    name: 'a parameter behind off',
    unresolved: true,
    build: inStack((stack, complies) => {
      const rest = parameter(stack, complies ? { allowedValues: ['-@all'] } : {});
      typed(WITHOUT_PASSWORD, stack).addPropertyOverride('AccessString', { 'Fn::Join': [' ', ['off', rest]] });
    }),
    property: 'AccessString',
  },
]);

describeWaysAround('UserAuthentication, by an access string that waives the password', {
  rule: 'UserAuthentication',
  property: 'AccessString',
  prop: 'accessString',
  weak: 'on ~orders:* +@read nopass',
  strong: ACTIVE,
  kind: WITH_PASSWORDS,
  imported: 'complies',
  // The service is documented to take nothing about passwords there; what is not known may allow everything.
  ignored: ['UserAccessString', 'UserLeastPrivilege'],
  withoutSynthesis: true,
}, [
  {
    name: 'upper case, and IAM beside it',
    build: inStack((stack, complies) => typed(USER, stack, { accessString: complies ? ACTIVE : `NOPASS ${ACTIVE}` })),
  },
  {
    name: 'beside a parameter',
    build: inStack((stack, complies) => {
      const keys = parameter(stack, { allowedValues: ['~orders:*', '~reports:*'] });
      typed(WITH_PASSWORDS, stack).addPropertyOverride('AccessString', { 'Fn::Join': [' ', ['on', keys, '+@read', ...complies ? [] : ['nopass']]] });
    }),
  },
]);

/** A user, and where its passwords stand. */
interface Place {
  readonly kind: Kind;
  /** The list of passwords, as CloudFormation and as the L1 names it. */
  readonly list: string;
  readonly prop: string;
  readonly withoutSynthesis?: boolean;
}

const PLACES: Record<string, Place> = {
  'of a user': { kind: WITH_PASSWORDS, list: 'Passwords', prop: 'passwords' },
  'of a mode': {
    kind: variant(USER, { authenticationMode: { Type: 'password', Passwords: [SECRET_REFERENCE] } }),
    list: 'AuthenticationMode.Passwords',
    prop: 'authenticationMode.Passwords',
    withoutSynthesis: true,
  },
  'of a user of MemoryDB': {
    kind: variant(MEMORYDB_USER, { authenticationMode: { Type: 'password', Passwords: [SECRET_REFERENCE] } }),
    list: 'AuthenticationMode.Passwords',
    prop: 'authenticationMode.Passwords',
  },
};

describe.each(Object.entries(PLACES))('UserPasswordNotPlaintext, %s', (_, place) => {
  const { kind, list, prop, withoutSynthesis } = place;
  describeWaysAround('by every way', {
    rule: 'UserPasswordNotPlaintext',
    property: `${list}.0`,
    prop: `${prop}.0`,
    weak: LITERAL,
    strong: SECRET_REFERENCE,
    kind,
    anyText: 'violates',
    imported: 'unresolved',
    // Of a user of ElastiCache whose mode is not known UserAuthentication says so.
    without: kind.type === 'AWS::ElastiCache::User' ? ['an import, of all of AuthenticationMode'] : [],
    withoutSynthesis,
  }, ownWays(place));
});

function ownWays({ kind, list, prop }: Place): Row[] {
  const path = list.replace('.', '/');
  const make = (stack: Stack, passwords: unknown) => typed(kind, stack, put(kind.complete, prop, passwords));
  const override = (stack: Stack, passwords: unknown) => typed(kind, stack).addPropertyOverride(list, passwords);
  return [
    {
      name: 'the second of two',
      property: `${path}/1`,
      build: inStack((stack, complies) => make(stack, [SECRET_REFERENCE, complies ? SECRET_REFERENCE : LITERAL])),
    },
    {
      name: 'a secret value that is none',
      build: inStack((stack, complies) => (
        make(stack, [(complies ? SecretValue.secretsManager('users') : SecretValue.unsafePlainText(LITERAL)).unsafeUnwrap()])
      )),
    },
    {
      name: 'a dynamic reference with text around it',
      build: inStack((stack, complies) => make(stack, [complies ? SECRET_REFERENCE : `prefix-${SECRET_REFERENCE}`])),
    },
    { name: 'one text in place of a list', build: inStack((stack, complies) => override(stack, complies ? SECRET_REFERENCE : LITERAL)) },
    { name: 'a number', build: inStack((stack, complies) => override(stack, [complies ? SECRET_REFERENCE : 1111111111113456])) },
    { name: 'a parameter without NoEcho', build: inStack((stack, complies) => make(stack, [parameter(stack, { noEcho: complies, minLength: 16 })])) },
    {
      name: 'a hidden parameter with a default',
      build: inStack((stack, complies) => make(stack, [parameter(stack, { noEcho: true, default: complies ? undefined : LITERAL })])),
    },
    {
      name: 'a list of a parameter without NoEcho',
      property: path,
      build: inStack((stack, complies) => override(stack, parameter(stack, { type: 'CommaDelimitedList', noEcho: complies }))),
    },
    {
      name: 'a hidden list with a default',
      build: inStack((stack, complies) => (
        override(stack, parameter(stack, { type: 'CommaDelimitedList', noEcho: true, default: complies ? undefined : LITERAL }))
      )),
    },
    {
      name: 'a text that is split',
      build: inStack((stack, complies) => override(stack, complies ? [SECRET_REFERENCE] : { 'Fn::Split': [',', LITERAL] })),
    },
    {
      name: 'a text with a reference that is split',
      unresolved: true,
      property: path,
      build: inStack((stack, complies) => override(stack, complies ? [SECRET_REFERENCE] : { 'Fn::Split': [',', `${SECRET_REFERENCE},${LITERAL}`] })),
    },
    {
      name: 'a part of the password',
      build: inStack((stack, complies) => override(stack, [{ 'Fn::Sub': complies ? SECRET_REFERENCE : `${LITERAL}-\${AWS::Region}` }])),
    },
    {
      name: 'an encoding of the password',
      build: inStack((stack, complies) => override(stack, [complies ? SECRET_REFERENCE : { 'Fn::Base64': LITERAL }])),
    },
    {
      name: 'an attribute of a resource',
      unresolved: true,
      build: inStack((stack, complies) => override(stack, [complies ? SECRET_REFERENCE : { 'Fn::GetAtt': ['Custom', 'Password'] }])),
    },
    {
      name: 'an item that is there in a branch only',
      build: inStack((stack, complies) => override(stack, [branch(stack, complies ? SECRET_REFERENCE : LITERAL, NOTHING), SECRET_REFERENCE])),
    },
    {
      name: 'behind an item that is not there',
      build: inStack((stack, complies) => override(stack, [NOTHING, complies ? SECRET_REFERENCE : LITERAL])),
    },
    {
      name: 'a parameter of the stack around, which hides it in the inner one only',
      build: (app, complies) => {
        const stack = new Stack(app, 'S');
        const outer = new CfnParameter(stack, 'Outer', { noEcho: complies });
        const nested = new NestedStack(stack, 'Nested', { parameters: { Inner: outer.valueAsString } });
        typed(kind, nested, put(kind.complete, prop, [new CfnParameter(nested, 'Inner', { noEcho: true }).valueAsString]));
      },
    },
    {
      name: 'a literal that the stack around passes to a hidden parameter',
      build: (app, complies) => {
        const nested = new NestedStack(new Stack(app, 'S'), 'Nested', { parameters: { Inner: complies ? SECRET_REFERENCE : LITERAL } });
        typed(kind, nested, put(kind.complete, prop, [new CfnParameter(nested, 'Inner', { noEcho: true }).valueAsString]));
      },
    },
    {
      name: 'a generic resource with one password in the clear',
      property: `${path}/1`,
      build: inStack((stack, complies) => (
        generic(kind, stack, put(rawProperties(kind), list, [SECRET_REFERENCE, complies ? SECRET_REFERENCE : LITERAL]))
      )),
    },
  ];
}
