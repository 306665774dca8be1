import type { Problem } from '../../engine';
import { WANTED_STATE_MARK, WANTED_STATE_METADATA } from '../../facts';
import { isObject, isUnknown, Section, TemplateResource, Unknown } from '../../template';

/** A line of the desired state in a document of `RedisEnterpriseTls`. */
export interface WantedLine {
  /** The words of the line. The first one names the subject. `${...}` marks an unknown part. */
  readonly words: readonly string[];
  /** The line for a finding. */
  readonly received: unknown;
  readonly path: string;
  /** Why the whole line is unknown. */
  readonly unknown?: Unknown;
}

/** The desired state of a cluster, as far as the template shows it. */
export class WantedState {
  /**
   * @param path the path of the lines
   * @param lines the state
   * @param unknown why the lines are unknown
   */
  constructor(private readonly path: string, public readonly lines: readonly WantedLine[], private readonly unknown?: Unknown) {}

  /** The lines that start with these words. */
  public about(...words: readonly string[]): WantedLine[] {
    return this.lines.filter((line) => words.every((word, index) => line.words[index] === word));
  }

  /** The problem of a missing line. Unresolved if a line is unknown. */
  public missing(): Problem {
    const opaque = this.lines.find(({ unknown }) => unknown !== undefined);
    const unknown = opaque?.unknown ?? this.unknown;
    return { path: opaque?.path ?? this.path, received: unknown, unresolved: unknown?.why };
  }
}

/**
 * The desired state in a document; `undefined` for documents that `RedisEnterpriseTls` did not create. Its documents have a
 * state, or metadata that requires one.
 */
export function wantedStateOf(document: TemplateResource): WantedState | undefined {
  const found = findState(document);
  if (found instanceof WantedState) return found;
  return isMarked(document) ? new WantedState(`${document.path}/Content`, [], found) : undefined;
}

/** The state; an `Unknown` if there may be one; otherwise `undefined`. */
function findState(document: TemplateResource): WantedState | Unknown | undefined {
  const content = document.section('Content');
  if (!(content instanceof Section)) return content;
  const steps = content.sections('mainSteps');
  if (!Array.isArray(steps)) return steps;
  let unknown: Unknown | undefined;
  for (const step of steps) {
    const found = step instanceof Section ? stateOfStep(step) : step;
    if (found instanceof WantedState) return found;
    unknown ??= found;
  }
  return unknown;
}

function stateOfStep(step: Section): WantedState | Unknown | undefined {
  const inputs = step.section('inputs');
  if (!(inputs instanceof Section)) return inputs;
  const lines = inputs.list('runCommand');
  if (!Array.isArray(lines)) return lines;
  const mark = lines.indexOf(WANTED_STATE_MARK);
  const path = `${inputs.path}/runCommand`;
  if (mark < 0) return undefined;
  return new WantedState(path, lines.slice(mark + 1).map((line, index) => read(line, `${path}/${mark + 1 + index}`)));
}

function isMarked(document: TemplateResource): boolean {
  const metadata = document.attribute('Metadata');
  return isObject(metadata) && metadata[WANTED_STATE_METADATA.key] === WANTED_STATE_METADATA.value;
}

/** The problem of a line with an unknown word; `undefined` if the word is known. */
export function unresolvedWord({ words, received, path }: WantedLine, index: number): Problem | undefined {
  const word = words[index];
  if (!word?.includes('${')) return undefined;
  return { path, received, unresolved: isUnknown(received) ? received.why : 'a part that is filled in later' };
}

/** The start of a dynamic reference, which CloudFormation resolves before it creates the document. */
const DYNAMIC_REFERENCE = '{{resolve:';

function read(line: unknown, path: string): WantedLine {
  const text = isUnknown(line) ? line.text : String(line);
  const words = text?.split(' ') ?? [];
  if (text === undefined || words[0].includes('${') || words[0].startsWith(DYNAMIC_REFERENCE)) {
    return { words: [], received: line, path, unknown: isUnknown(line) ? line : new Unknown('a dynamic reference') };
  }
  return { words, received: line, path };
}
