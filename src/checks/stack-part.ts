import type { CfnResource, Stack } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import type { ResourceName } from './located-finding';

/** A resource as it appears in a report. */
export interface Subject {
  /** The construct of the resource, or the stack if no construct created the resource. */
  readonly construct: IConstruct;
  readonly path: string;
  readonly logicalId: string;
}

/** Caches the logical ids that stacks allocate, because computing one takes a hash. */
const ALLOCATED = new WeakMap<CfnResource, string>();

/** The part of a stack that is checked, with the constructs of its resources. */
export class StackPart {
  /** The constructs of resources that have rules. */
  private readonly resources = new Set<CfnResource>();
  private readonly scopes = new Map<string, IConstruct | undefined>();
  private byAllocated?: ReadonlyMap<string, CfnResource>;
  private byLogicalId?: ReadonlyMap<string, CfnResource>;

  /** @param isWhole whether the whole stack is checked, including resources without a construct */
  constructor(public readonly stack: Stack, public readonly isWhole: boolean) {
    this.scopes.set(stack.node.path, stack);
  }

  /** Adds the construct of a resource that has rules. */
  public add(construct: CfnResource): void {
    this.resources.add(construct);
  }

  /** Whether a resource belongs to the checked part. */
  public has(resource: ResourceName): boolean {
    return this.isWhole || this.find(resource) !== undefined;
  }

  /** Finds the construct of a resource. */
  public subjectOf(resource: ResourceName): Subject {
    const { logicalId, path } = resource;
    const atPath = this.byPath(resource);
    if (atPath && path !== undefined) return { construct: atPath, path, logicalId };
    const construct = this.find(resource) ?? this.stack;
    return { construct, path: construct.node.path, logicalId };
  }

  private find(resource: ResourceName): CfnResource | undefined {
    return this.byPath(resource) ?? this.byId(resource.logicalId);
  }

  /**
   * The construct at the path in the metadata of a resource, if its logical id matches: included templates contain paths of
   * other apps.
   */
  private byPath({ path, logicalId }: ResourceName): CfnResource | undefined {
    const construct = path === undefined ? undefined : this.at(path);
    return construct && this.isAdded(construct) && this.hasLogicalId(construct, logicalId) ? construct : undefined;
  }

  private isAdded(construct: IConstruct): construct is CfnResource {
    return (this.resources as ReadonlySet<IConstruct>).has(construct);
  }

  /** Whether a construct has a logical id, either allocated or overridden. */
  private hasLogicalId(construct: CfnResource, logicalId: string): boolean {
    return this.allocated(construct) === logicalId || this.stack.resolve(construct.logicalId) === logicalId;
  }

  private allocated(construct: CfnResource): string {
    let logicalId = ALLOCATED.get(construct);
    if (logicalId === undefined) ALLOCATED.set(construct, logicalId = this.stack.getLogicalId(construct));
    return logicalId;
  }

  /** The construct at a path, if the path is below the stack. */
  private at(path: string): IConstruct | undefined {
    const end = path.lastIndexOf('/');
    const child = end < 0 ? undefined : this.scopeAt(path.slice(0, end))?.node.tryFindChild(path.slice(end + 1));
    // tryFindChild looks the id up in a plain object, and a path may end with the name of an inherited member such as
    // 'constructor'.
    return Construct.isConstruct(child) ? child : undefined;
  }

  /** The same for parents, which are cached because many resources share them. */
  private scopeAt(path: string): IConstruct | undefined {
    if (!this.scopes.has(path)) this.scopes.set(path, this.at(path));
    return this.scopes.get(path);
  }

  /** The construct with a logical id. */
  private byId(logicalId: string): CfnResource | undefined {
    this.byAllocated ??= new Map([...this.resources].map((construct) => [this.allocated(construct), construct]));
    const allocated = this.byAllocated.get(logicalId);
    if (allocated) return allocated;
    // Much slower, but also finds overridden logical ids.
    this.byLogicalId ??= new Map([...this.resources].map((construct) => [this.stack.resolve(construct.logicalId), construct]));
    return this.byLogicalId.get(logicalId);
  }
}
