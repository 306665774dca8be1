import { CfnElement, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { allFindingsOn } from './findings';
import { describeFinding, describeFix, Finding, findingId, PACK_NAME } from '../engine';
import { AcknowledgementForm, Acknowledgements } from '../private/acknowledgements';
import { describeFaults, fail, Fault } from '../private/errors';
import { elementsOf } from '../private/render';

/** How a construct is judged by the rules. */
export interface SelfCheckOptions {
  /** The error code. */
  readonly code: string;
  /** The name of the construct in messages. */
  readonly subject: string;
  /** The faults that the construct found in its options. */
  readonly faults: readonly Fault[];
  /** The elements that the rules judge. */
  readonly elements: () => readonly CfnElement[];
  /** Elements without any option of the user. Only later changes can make them wrong, so they are judged at synthesis only. */
  readonly atSynthesisOnly?: () => readonly CfnElement[];
  /** Elements of other constructs that the judged ones refer to. They are read, but not judged. */
  readonly context?: () => readonly CfnElement[];
  /** Resources, by logical id, for what is in no template, such as imported resources. They are read, but not judged. */
  readonly presumed?: () => Readonly<Record<string, object>>;
  /** The ids of the security rules that a named option of the construct relaxes. */
  readonly relaxed?: readonly string[];
}

/**
 * Judges a construct by the rules of the catalogue, twice: in the constructor, where one error with all faults points to the
 * user's line, and at synthesis, after overrides, aspects and mixins.
 *
 * In the constructor, values that are not known yet pass. At synthesis, security must be provable. A service limit that is
 * acknowledged on the construct or a scope around it is a warning instead of an error.
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
    // The CDK handles the plain id of an acknowledgement. The qualified id is for the pack, and counts here too.
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

/** The findings on the final elements. */
function finalFindings(scope: IConstruct, options: SelfCheckOptions): Finding[] {
  const elements = [...options.elements(), ...(options.atSynthesisOnly?.() ?? [])];
  const findings = findingsOn(elements, options);
  if (findings.every(({ unresolved }) => unresolved === undefined)) return findings;
  // An override depends on something that the parameters, conditions and mappings of the stack may determine.
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

