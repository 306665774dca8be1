import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { Lazy, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { SYSTEMS_MANAGER_LIMITS, WANTED_STATE_MARK } from '../facts';

const PROGRAMS = path.join(__dirname, 'programs');
/** The parts of the program, in the order in which bash must read them. */
const PARTS = ['begin', 'wanted', 'node', 'checks', 'certificates', 'api', 'settings', 'databases', 'discovery', 'main'];
const HASH_LENGTH = 16;

/** The parameter that makes the association run again whenever the wanted state changes. */
export const REVISION = 'Revision';
const REVISION_PATTERN = '^[A-Za-z0-9 :/_.+=@*|-]{1,4096}$';

/**
 * The command document that the SSM Agent runs. Its script contains the program and, after the last line that bash reads, the
 * wanted state as data.
 *
 * The only parameter is part of this data. It has no effect on the node; a new value makes State Manager create a new version
 * of the association. Its pattern does not allow line breaks, so a value cannot inject lines.
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
 * Identifies a wanted state: a digest of everything that is known at synthesis, followed by the tokens that the deployment
 * resolves.
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

/** The maximum size of the document in bytes, with room for resolved tokens. */
function documentSize(wanted: readonly string[]): number {
  const known = wanted.map((line) => (Token.isUnresolved(line) ? ' '.repeat(TOKEN_LENGTH) : line));
  return Buffer.byteLength(JSON.stringify(documentContent(known)));
}

/** The maximum length of the ARN of a secret. */
const TOKEN_LENGTH = 700;

/** Whether the document exceeds the size limit of Systems Manager. */
export function isTooLarge(wanted: readonly string[]): boolean {
  return documentSize(wanted) > SYSTEMS_MANAGER_LIMITS.documentBytes;
}

let lines: readonly string[] | undefined;

/** The program without its comments and indentation, which would use half of the size limit. */
function program(): readonly string[] {
  return lines ??= PARTS.flatMap((name) => fs.readFileSync(path.join(PROGRAMS, `${name}.sh`), 'utf8').split('\n'))
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !/^#(?!!)/.test(line));
}
