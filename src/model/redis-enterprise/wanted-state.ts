import type { Problem } from '../../engine';
import { WANTED_STATE_MARK, WANTED_STATE_METADATA } from '../../facts';
import { isObject, isUnknown, Section, TemplateResource, Unknown } from '../../template';

/** A line of the state that a document of ours brings a cluster to. */
export interface WantedLine {
  /** Its words; the first tells what it is about. `${...}` stands for what is filled in later. */
  readonly words: readonly string[];
  /** The line as a finding shows it. */
  readonly received: unknown;
  readonly path: string;
  /** Why nothing of the line is known. */
  readonly unknown?: Unknown;
}

/** What a document of ours brings a cluster to, as far as the template shows it. */
export class WantedState {
  /**
   * @param path where the lines stand
   * @param lines the state
   * @param unknown why the document has no lines, if that depends on something
   */
  constructor(private readonly path: string, public readonly lines: readonly WantedLine[], private readonly unknown?: Unknown) {}

  /** The lines that begin with these words. */
  public about(...words: readonly string[]): WantedLine[] {
    return this.lines.filter((line) => words.every((word, index) => line.words[index] === word));
  }

  /** The problem of a line that is not there; or what it depends on, where one cannot be read. */
  public missing(): Problem {
    const opaque = this.lines.find(({ unknown }) => unknown !== undefined);
    const unknown = opaque?.unknown ?? this.unknown;
    return { path: opaque?.path ?? this.path, received: unknown, unresolved: unknown?.why };
  }
}

/**
 * The state that a document brings a cluster to; nothing for documents that are not ours. Ours have a state, or metadata that says
 * so: then a state that is not there is missed.
 */
export function wantedStateOf(document: TemplateResource): WantedState | undefined {
  const found = findState(document);
  if (found instanceof WantedState) return found;
  return isMarked(document) ? new WantedState(`${document.path}/Content`, [], found) : undefined;
}

/** The state, why there may be one that cannot be seen, or nothing. */
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
  return mark < 0 ? undefined : new WantedState(path, lines.slice(mark + 1).map((line, index) => read(line, `${path}/${mark + 1 + index}`)));
}

function isMarked(document: TemplateResource): boolean {
  const metadata = document.attribute('Metadata');
  return isObject(metadata) && metadata[WANTED_STATE_METADATA.key] === WANTED_STATE_METADATA.value;
}

/** The problem of a line whose word at a place is not known yet; nothing if it is. */
export function unresolvedWord({ words, received, path }: WantedLine, index: number): Problem | undefined {
  const word = words[index];
  return word?.includes('${') ? { path, received, unresolved: isUnknown(received) ? received.why : 'a part that is filled in later' } : undefined;
}

/** Begins what is filled in by CloudFormation before the document is made. */
const DYNAMIC_REFERENCE = '{{resolve:';

function read(line: unknown, path: string): WantedLine {
  const text = isUnknown(line) ? line.text : String(line);
  const words = text?.split(' ') ?? [];
  if (text === undefined || words[0].includes('${') || words[0].startsWith(DYNAMIC_REFERENCE)) {
    return { words: [], received: line, path, unknown: isUnknown(line) ? line : new Unknown('a dynamic reference') };
  }
  return { words, received: line, path };
}
