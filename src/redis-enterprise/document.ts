import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { Lazy, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { SYSTEMS_MANAGER_LIMITS, WANTED_STATE_MARK } from '../facts';

const PROGRAMS = path.join(__dirname, 'programs');
/** In the order in which bash has to read them. */
const PARTS = ['begin', 'wanted', 'node', 'checks', 'certificates', 'api', 'settings', 'databases', 'discovery', 'main'];
const HASH_LENGTH = 16;

/** The parameter that makes an association run again whenever what is wanted changes. */
export const REVISION = 'Revision';
const REVISION_PATTERN = '^[A-Za-z0-9 :/_.+=@*|-]{1,4096}$';

/**
 * The document that the agent of Systems Manager runs. Its script is the program, and behind the last line that bash reads, as data, what is wanted.
 *
 * The one parameter stands in that data. It changes nothing but makes State Manager see a new version of the association, and its pattern lets no line through.
 */
export function documentContent(wanted: readonly string[]): object {
  return {
    schemaVersion: '2.2',
    description: 'Brings certificates and TLS settings of a Redis Enterprise Software cluster to what is wanted',
    parameters: {
      [REVISION]: { type: 'String', description: 'Another one whenever what is wanted changes', allowedPattern: REVISION_PATTERN },
    },
    mainSteps: [{
      action: 'aws:runShellScript',
      name: 'apply',
      precondition: { StringEquals: ['platformType', 'Linux'] },
      inputs: {
        timeoutSeconds: '3600',
        runCommand: [...program(), `#:revision {{ ${REVISION} }}`, WANTED_STATE_MARK, ...wanted],
      },
    }],
  };
}

/**
 * What tells one state from another: a digest of all that is known, and after it whatever the deployment fills in.
 */
export function revisionOf(scope: IConstruct, wanted: readonly string[]): string {
  return Lazy.string({
    produce: () => {
      const resolved = Stack.of(scope).resolve([...program(), ...wanted]);
      const digest = createHash('sha256').update(JSON.stringify(resolved)).digest('hex').slice(0, HASH_LENGTH);
      const filledIn = wanted.flatMap((line) => Tokenization.reverseString(line).tokens).map((token) => Token.asString(token));
      return [digest, ...new Set(filledIn)].join('|');
    },
  });
}

/** How many bytes the document has at most, with room for what tokens become. */
function documentSize(wanted: readonly string[]): number {
  const known = wanted.map((line) => (Token.isUnresolved(line) ? ' '.repeat(TOKEN_LENGTH) : line));
  return Buffer.byteLength(JSON.stringify(documentContent(known)));
}

/** The longest ARN of a secret. */
const TOKEN_LENGTH = 700;

/** Whether Systems Manager takes the document. */
export function isTooLarge(wanted: readonly string[]): boolean {
  return documentSize(wanted) > SYSTEMS_MANAGER_LIMITS.documentBytes;
}

let lines: readonly string[] | undefined;

/** The program, without comments and indentation, which would take half of the room that there is. */
function program(): readonly string[] {
  return lines ??= PARTS.flatMap((name) => fs.readFileSync(path.join(PROGRAMS, `${name}.sh`), 'utf8').split('\n'))
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !/^#(?!!)/.test(line));
}
