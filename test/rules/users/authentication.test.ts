import { userAuthentication } from '../../../src/rules/users/authentication/user-authentication';
import { userAuthenticationExclusive } from '../../../src/rules/users/authentication/user-authentication-exclusive';
import { userAuthenticationPresent } from '../../../src/rules/users/authentication/user-authentication-present';
import { IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const PASSWORD = '{{resolve:secretsmanager:login:SecretString:password}}';
const OPEN = { AuthenticationMode: { Type: 'no-password-required' } };
const ON = { AccessString: 'on ~* +@all' };
const FLAG = 'Properties/NoPasswordRequired';
const TYPE = 'Properties/AuthenticationMode/Type';
const ACCESS = 'Properties/AccessString';

describeRule(userAuthentication, {
  fires: [
    { name: 'the flag, which no public tool looks at', properties: { NoPasswordRequired: true, ...ON }, path: FLAG, says: /NoPasswordRequired is true\. A user must log in/ },
    { name: 'the flag as text', properties: { NoPasswordRequired: 'true', ...ON }, path: FLAG },
    { name: 'the mode', properties: { ...OPEN, ...ON }, path: TYPE, says: /is "no-password-required"/ },
    { name: 'the mode in upper case', properties: { AuthenticationMode: { Type: 'No-Password-Required' }, ...ON }, path: TYPE },
    { name: 'the mode beside a flag that is off', properties: { NoPasswordRequired: false, ...OPEN, ...ON }, path: TYPE },
    { name: 'the flag beside a mode that authenticates', properties: { NoPasswordRequired: true, AuthenticationMode: { Type: 'iam' }, ...ON }, path: FLAG },
    { name: 'a rule of the access string', properties: { AuthenticationMode: { Type: 'password', Passwords: [PASSWORD] }, AccessString: 'on nopass ~* +@read' }, path: ACCESS, says: /is "nopass"/ },
    { name: 'read access to a few keys', properties: { ...OPEN, AccessString: 'on ~public:* +@read' } },
    { name: 'a user that is switched on at last', properties: { ...OPEN, AccessString: 'off ~* +@all on' } },
    { name: 'a key that is called off', properties: { ...OPEN, AccessString: 'on ~off -@all' } },
    { name: 'keys with a prefix of the stack', properties: { ...OPEN, AccessString: { 'Fn::Sub': 'on ~${AWS::StackName}:* +@read' } }, path: TYPE },
    { name: 'no access string, so that nothing switches the user off', properties: OPEN, path: TYPE },
    {
      name: 'in one stage only',
      properties: { NoPasswordRequired: { 'Fn::If': ['IsProduction', false, true] }, ...ON },
      parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { IsProduction: { 'Fn::Equals': [P, 'prod'] } } },
      says: /when P is "dev"/,
    },
    { name: 'switched on by the default of a parameter', properties: { ...OPEN, AccessString: P }, parts: parameter({ Default: 'on ~* +@all' }), says: /when P is its default/ },
  ],
  passes: [
    { name: 'a password', properties: { AuthenticationMode: { Type: 'password', Passwords: [PASSWORD] }, ...ON } },
    { name: 'passwords beside the mode', properties: { Passwords: [PASSWORD], ...ON } },
    { name: 'IAM', properties: { AuthenticationMode: { Type: 'iam' }, ...ON } },
    { name: 'the default user that is shut, as AWS has it', properties: { UserName: 'default', ...OPEN, AccessString: 'off ~keys* -@all' } },
    { name: 'off, the last word', properties: { NoPasswordRequired: true, AccessString: 'on ~* +@all off' } },
    { name: 'neither on nor off, which is off', properties: { NoPasswordRequired: true, AccessString: '~* +@all' } },
    { name: 'the flag off', properties: { NoPasswordRequired: false, Passwords: [PASSWORD], ...ON } },
    { name: 'nothing said, which the service refuses', properties: { ...ON } },
    { name: 'a type that there is not', properties: { AuthenticationMode: { Type: 'none' }, ...ON } },
    { name: 'a password set after nopass', properties: { Passwords: [PASSWORD], AccessString: 'on nopass resetpass ~* +@all' } },
  ],
  token: [
    { name: 'the flag', properties: { NoPasswordRequired: IMPORTED, ...ON }, verdict: 'unresolved' },
    { name: 'the flag of a user that is off', properties: { NoPasswordRequired: IMPORTED, AccessString: 'off' }, verdict: 'compliant' },
    { name: 'the flag as a text that is no boolean', properties: { NoPasswordRequired: 'yes', ...ON }, verdict: 'unresolved' },
    { name: 'the mode', properties: { AuthenticationMode: IMPORTED, ...ON }, verdict: 'unresolved' },
    { name: 'the mode of a wrong type', properties: { AuthenticationMode: 'iam', ...ON }, verdict: 'unresolved' },
    { name: 'the type', properties: { AuthenticationMode: { Type: P }, ...ON }, parts: parameter(), verdict: 'unresolved' },
    { name: 'the access string', properties: { ...OPEN, AccessString: IMPORTED }, verdict: 'unresolved' },
    { name: 'the access string of a user that authenticates', properties: { AuthenticationMode: { Type: 'iam' }, AccessString: IMPORTED }, verdict: 'compliant' },
    { name: 'a part of it that may switch the user on', properties: { ...OPEN, AccessString: { 'Fn::Sub': 'off ~${P} -@all' } }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a part of it before the user is switched off', properties: { ...OPEN, AccessString: { 'Fn::Sub': '~${P} -@all off' } }, parts: parameter(), verdict: 'compliant' },
    { name: 'all of it', properties: { NoPasswordRequired: IMPORTED, AccessString: IMPORTED }, verdict: 'unresolved' },
  ],
});

const ID = { UserId: 'ada', UserName: 'ada' };

describeRule(userAuthenticationPresent, {
  fires: [
    { name: 'nothing', properties: ID, path: 'Properties/AuthenticationMode', says: /AuthenticationMode is absent/ },
    { name: 'the flag off alone', properties: { ...ID, NoPasswordRequired: false }, path: 'Properties/AuthenticationMode' },
    { name: 'a list without passwords', properties: { ...ID, Passwords: [NO_VALUE, ''] }, path: 'Properties/AuthenticationMode' },
    { name: 'a mode without a type', properties: { ...ID, AuthenticationMode: { Passwords: [PASSWORD] } }, path: TYPE, says: /Type is absent/ },
    { name: 'a mode that is no value', properties: { ...ID, AuthenticationMode: NO_VALUE }, path: 'Properties/AuthenticationMode' },
  ],
  passes: [
    { name: 'a password', properties: { ...ID, Passwords: [PASSWORD] } },
    { name: 'IAM', properties: { ...ID, AuthenticationMode: { Type: 'iam' } } },
    { name: 'no password demanded', properties: { ...ID, NoPasswordRequired: 'true' } },
  ],
  token: [
    { name: 'the mode', properties: { ...ID, AuthenticationMode: IMPORTED }, verdict: 'compliant' },
    { name: 'the type', properties: { ...ID, AuthenticationMode: { Type: IMPORTED } }, verdict: 'compliant' },
    { name: 'the flag', properties: { ...ID, NoPasswordRequired: IMPORTED }, verdict: 'compliant' },
    { name: 'the passwords', properties: { ...ID, Passwords: IMPORTED }, verdict: 'compliant' },
    { name: 'a password that may be empty', properties: { ...ID, Passwords: [P] }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(userAuthenticationExclusive, {
  fires: [
    { name: 'the flag and passwords', properties: { NoPasswordRequired: true, Passwords: [PASSWORD] }, path: FLAG, says: /The user has passwords/ },
    { name: 'the flag and a mode', properties: { NoPasswordRequired: true, AuthenticationMode: { Type: 'IAM' } }, path: FLAG, says: /has the type iam/ },
    { name: 'IAM and passwords', properties: { AuthenticationMode: { Type: 'iam', Passwords: [PASSWORD] } }, path: TYPE, says: /is "iam"\. The user has passwords/ },
    { name: 'IAM and passwords beside it, of another stack', properties: { AuthenticationMode: { Type: 'iam' }, Passwords: [IMPORTED] }, path: TYPE },
    { name: 'no password and passwords', properties: { AuthenticationMode: { Type: 'no-password-required', Passwords: [PASSWORD] } }, path: TYPE },
    { name: 'passwords in two places', properties: { AuthenticationMode: { Type: 'password', Passwords: [PASSWORD] }, Passwords: [PASSWORD] }, path: TYPE, says: /in AuthenticationMode and beside it/ },
    { name: 'passwords in two places of a mode that is not known', properties: { AuthenticationMode: { Type: IMPORTED, Passwords: [PASSWORD] }, Passwords: [PASSWORD] }, path: TYPE },
  ],
  passes: [
    { name: 'passwords in the mode', properties: { AuthenticationMode: { Type: 'password', Passwords: [PASSWORD] } } },
    { name: 'passwords beside the mode', properties: { AuthenticationMode: { Type: 'password' }, Passwords: [PASSWORD] } },
    { name: 'the same said twice', properties: { NoPasswordRequired: true, AuthenticationMode: { Type: 'no-password-required' } } },
    { name: 'the flag off', properties: { NoPasswordRequired: false, AuthenticationMode: { Type: 'iam' } } },
    { name: 'a list of nothing', properties: { AuthenticationMode: { Type: 'iam', Passwords: [NO_VALUE, ''] } } },
    { name: 'no mode', properties: { NoPasswordRequired: true } },
  ],
  token: [
    { name: 'the flag', properties: { NoPasswordRequired: IMPORTED, Passwords: [PASSWORD] }, verdict: 'compliant' },
    { name: 'the passwords', properties: { AuthenticationMode: { Type: 'iam', Passwords: IMPORTED } }, verdict: 'compliant' },
    { name: 'a password that may be empty', properties: { AuthenticationMode: { Type: 'iam', Passwords: [P] } }, parts: parameter(), verdict: 'compliant' },
    { name: 'the type', properties: { AuthenticationMode: { Type: IMPORTED, Passwords: [PASSWORD] } }, verdict: 'compliant' },
  ],
});
