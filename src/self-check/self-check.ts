import { CfnElement, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { allFindingsOn } from './findings';
import { describeFinding, describeFix, Finding, findingId, PACK_NAME } from '../engine';
import { AcknowledgementForm, Acknowledgements } from '../private/acknowledgements';
import { describeFaults, fail, Fault } from '../private/errors';
import { elementsOf } from '../private/render';

/** What a construct checks about itself. */
export interface SelfCheckOptions {
  /** The error code, and how messages call the construct. */
  readonly code: string;
  readonly subject: string;
  /** What the construct itself found wrong with its options. */
  readonly faults: readonly Fault[];
  /** The elements that the rules judge. */
  readonly elements: () => readonly CfnElement[];
  /** Elements that nothing went into that a user chose: only what becomes of them can be wrong, so that synthesis judges them. */
  readonly settled?: () => readonly CfnElement[];
  /** Elements that those refer to, and that belong to somebody else: looked at, but not judged. */
  readonly context?: () => readonly CfnElement[];
  /** Resources, by logical id, that stand for what is in no template: looked at like those, as the rules cannot know it otherwise. */
  readonly presumed?: () => Readonly<Record<string, object>>;
  /** The security rules that a named option of the construct relaxes. */
  readonly relaxed?: readonly string[];
}

/**
 * Judges a construct by the rules of the catalogue, twice: now, over what it is about to emit, so that all faults come
 * in one error that points to the user's line; and at synthesis, over what overrides, aspects and mixins made of it.
 *
 * What cannot be known yet passes in the constructor; at synthesis, what protects data has to be provable. A service limit
 * that was acknowledged in scope is a warning instead of an error.
 */
export function selfCheck(scope: IConstruct, options: SelfCheckOptions): void {
  const { code, subject } = options;
  const findings = findingsOn(options.elements(), options).filter(({ unresolved }) => unresolved === undefined);
  const { errors, overruled } = sortOut(scope, findings, options);
  const faults = [...options.faults, ...errors.map(asFault)];
  if (faults.length > 0) throw fail(code, describeFaults(faults, subject), scope);

  for (const { finding, reason } of overruled) {
    Validations.of(scope).addWarning(`${findingId(finding)}[overruled]`, `${describeFinding(finding)} Overruled: ${reason}`);
  }
  const acknowledgements = new Acknowledgements(AcknowledgementForm.ANY, PACK_NAME);
  for (const finding of findings.filter(({ level }) => level === 'warning')) {
    // The plain spelling silences the warning by itself; the qualified one is meant for the pack, and counts here too.
    if (acknowledgements.reasonFor(findingId(finding), scope) !== undefined) continue;
    Validations.of(scope).addWarning(findingId(finding), `${describeFinding(finding)} ${describeFix(finding)}`);
  }
  scope.node.addValidation({
    validate: () => sortOut(scope, finalFindings(scope, options), options).errors.map((finding) => {
      const { message } = asFault(finding);
      return `${subject}: [${finding.rule.id}] ${message}`;
    }),
  });
}

/** The findings on what is about to be deployed. */
function finalFindings(scope: IConstruct, options: SelfCheckOptions): Finding[] {
  const elements = [...options.elements(), ...(options.settled?.() ?? [])];
  const findings = findingsOn(elements, options);
  if (findings.every(({ unresolved }) => unresolved === undefined)) return findings;
  // An override depends on something: parameters, conditions and mappings of the stack may settle it.
  return findingsOn(elements, options, elementsOf(Stack.of(scope)).filter((element) => !CfnResource.isCfnResource(element)));
}

function findingsOn(
  elements: readonly CfnElement[], { context, presumed }: SelfCheckOptions, others: readonly CfnElement[] = [],
): Finding[] {
  return allFindingsOn(elements, { elements: [...others, ...(context?.() ?? [])], presumed: presumed?.() });
}

function sortOut(scope: IConstruct, findings: readonly Finding[], { relaxed = [] }: SelfCheckOptions): {
  errors: Finding[]; overruled: { finding: Finding; reason: string }[];
} {
  const errors: Finding[] = [];
  const overruled: { finding: Finding; reason: string }[] = [];
  const acknowledgements = new Acknowledgements(AcknowledgementForm.ANY, PACK_NAME);
  for (const finding of findings) {
    if (finding.level !== 'error' || relaxed.includes(finding.rule.id)) continue;
    const reason = finding.rule.kind === 'limit' ? acknowledgements.reasonFor(findingId(finding), scope) : undefined;
    if (reason === undefined) errors.push(finding);
    else overruled.push({ finding, reason });
  }
  return { errors, overruled };
}

function asFault(finding: Finding): Fault {
  const { rule, resource } = finding;
  const wayOut = rule.kind === 'limit'
    ? ` If the service has lifted this limit, acknowledge '${findingId(finding)}' with a reason on the scope around it.`
    : '';
  return { code: rule.id, message: `${resource.type} ${describeFinding(finding)} ${rule.reason} ${describeFix(finding)}.${wayOut}` };
}

