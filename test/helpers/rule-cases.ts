import { Attributes, findingsOf, TemplateParts, Verdict, verdictOf } from './judge';
import { describeFinding, Rule } from '../../src/engine';

/** A resource, in the template around it, that a rule is tried on. */
export interface RuleCase {
  readonly name: string;
  readonly properties: object;
  readonly parts?: TemplateParts;
  /** Attributes beside the properties, `DeletionPolicy` for one. */
  readonly attributes?: Attributes;
}

/** A case that the rule reports once, unless `paths` lists several findings. */
export interface FiringCase extends RuleCase {
  /** The path of the finding. By default, any path. */
  readonly path?: string;
  /** The paths of all findings, in order. */
  readonly paths?: readonly string[];
  /** Text that the findings contain. */
  readonly says?: RegExp;
}

/** A case with a value that the template does not settle. The rule reports it once, unless it complies. */
export interface TokenCase extends RuleCase {
  readonly verdict: Verdict;
}

export interface RuleCases {
  readonly fires: readonly FiringCase[];
  readonly passes: readonly RuleCase[];
  readonly token: readonly TokenCase[];
}

/** The three tests that every rule has: it fires, it does not, and it meets a value that the template does not settle. */
export function describeRule(rule: Rule, { fires, passes, token }: RuleCases): void {
  if (fires.length === 0 || passes.length === 0 || token.length === 0) throw new Error(`${rule.id} needs a case of each kind`);
  describe(rule.id, () => {
    test.each(fires)('fires: $name', ({ properties, parts, attributes, path = expect.any(String), paths = [path], says }) => {
      const findings = findingsOf(rule, properties, parts, attributes);
      expect(findings.map((finding) => finding.unresolved)).toEqual(findings.map(() => undefined));
      expect(findings.map((finding) => finding.path)).toEqual(paths);
      if (says) expect(findings.map(describeFinding).join('\n')).toMatch(says);
    });

    test.each(passes)('passes: $name', ({ properties, parts, attributes }) => {
      expect(findingsOf(rule, properties, parts, attributes).map(describeFinding)).toEqual([]);
    });

    test.each(token)('token: $name', ({ properties, parts, attributes, verdict }) => {
      expect(verdictOf(rule, properties, parts, attributes)).toBe(verdict);
      expect(findingsOf(rule, properties, parts, attributes).map(({ path }) => path)).toHaveLength(verdict === 'compliant' ? 0 : 1);
    });
  });
}

/** A case of a new test that is still to be written. The test fails at this line until then. */
export function replaceThis(by: string): never {
  const error = new Error(`Replace this line with ${by}`);
  // Jest shows the code around the first line of the trace.
  Error.captureStackTrace(error, replaceThis);
  throw error;
}
