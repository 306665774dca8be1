import type { CfnResource, Stack } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import type { ResourceName } from './located-finding';

/** A resource as a report names it. */
export interface Subject {
  /** The construct that answers for it. */
  readonly construct: IConstruct;
  readonly path: string;
  readonly logicalId: string;
}

/** The logical ids that stacks allocate, by construct: each takes a hash to find out. */
const ALLOCATED = new WeakMap<CfnResource, string>();

/** What is checked of a stack, and the constructs behind it. */
export class StackPart {
  /** The constructs of the resources that rules are about. */
  private readonly resources = new Set<CfnResource>();
  private readonly scopes = new Map<string, IConstruct | undefined>();
  private byAllocated?: ReadonlyMap<string, CfnResource>;
  private byLogicalId?: ReadonlyMap<string, CfnResource>;

  /** @param isWhole whether all of the stack is checked, resources that no construct made included */
  constructor(public readonly stack: Stack, public readonly isWhole: boolean) {
    this.scopes.set(stack.node.path, stack);
  }

  /** Adds the construct of a resource that rules are about. */
  public add(construct: CfnResource): void {
    this.resources.add(construct);
  }

  /** Whether a resource is checked. */
  public has(resource: ResourceName): boolean {
    return this.isWhole || this.find(resource) !== undefined;
  }

  /** A resource with the construct that answers for it. */
  public subjectOf(resource: ResourceName): Subject {
    const { logicalId, path } = resource;
    const named = this.named(resource);
    if (named && path !== undefined) return { construct: named, path, logicalId };
    const construct = this.find(resource) ?? this.stack;
    return { construct, path: construct.node.path, logicalId };
  }

  private find(resource: ResourceName): CfnResource | undefined {
    return this.named(resource) ?? this.called(resource.logicalId);
  }

  /** The construct that a resource names, if it is the right one: included templates bring the paths of other apps along. */
  private named({ path, logicalId }: ResourceName): CfnResource | undefined {
    const construct = path === undefined ? undefined : this.at(path);
    return construct && this.isAdded(construct) && this.isCalled(construct, logicalId) ? construct : undefined;
  }

  private isAdded(construct: IConstruct): construct is CfnResource {
    return (this.resources as ReadonlySet<IConstruct>).has(construct);
  }

  /** Whether a construct has a logical id: the one that was allocated, or another one that somebody gave it. */
  private isCalled(construct: CfnResource, logicalId: string): boolean {
    return this.allocated(construct) === logicalId || this.stack.resolve(construct.logicalId) === logicalId;
  }

  private allocated(construct: CfnResource): string {
    let logicalId = ALLOCATED.get(construct);
    if (logicalId === undefined) ALLOCATED.set(construct, logicalId = this.stack.getLogicalId(construct));
    return logicalId;
  }

  /** The construct at a path, if that is below the stack. */
  private at(path: string): IConstruct | undefined {
    const end = path.lastIndexOf('/');
    const child = end < 0 ? undefined : this.scopeAt(path.slice(0, end))?.node.tryFindChild(path.slice(end + 1));
    // A path may end with the name of something that every object has.
    return Construct.isConstruct(child) ? child : undefined;
  }

  /** The same, for what many resources are in. */
  private scopeAt(path: string): IConstruct | undefined {
    if (!this.scopes.has(path)) this.scopes.set(path, this.at(path));
    return this.scopes.get(path);
  }

  /** The construct with a logical id, among all of them. */
  private called(logicalId: string): CfnResource | undefined {
    this.byAllocated ??= new Map([...this.resources].map((construct) => [this.allocated(construct), construct]));
    const allocated = this.byAllocated.get(logicalId);
    if (allocated) return allocated;
    // Takes much longer, but knows the ids that were overridden, too.
    this.byLogicalId ??= new Map([...this.resources].map((construct) => [this.stack.resolve(construct.logicalId), construct]));
    return this.byLogicalId.get(logicalId);
  }
}
