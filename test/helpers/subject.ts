import { CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { generic, included, typed } from './evasions';
import { Kind, rawProperties } from './kinds';

export type Value = string | number | boolean | string[] | object;

/** How the property, or something around it, does not get into the template. An object that is empty after a deletion goes with it. */
export type Removal = 'left out' | 'deleted' | 'no value';

/** A rule, the value that breaks it, and one that keeps it. */
export interface Subject {
  readonly rule: string;
  /** The property as CloudFormation and as the L1 names it; with dots where it stands within another one: `SSESpecification.SSEEnabled`. */
  readonly property: string;
  readonly prop: string;
  readonly weak: Value;
  readonly strong: Value;
  readonly kind: Kind;
  /** Leaving the property out breaks the rule too. */
  readonly mandatory?: boolean;
  /** What the rule says of a parameter that takes any text, and of a value that is there but not known. */
  readonly anyText?: 'violates' | 'unresolved';
  readonly imported: 'unresolved' | 'complies';
  /** Where findings stand, if not at the property: those about a value, about one that is not known, and about none. */
  readonly location?: string;
  readonly locationOfUnknown?: string;
  readonly locationOfNone?: (place: string, how: Removal) => string;
  /** The L1 does not let anybody leave the property out. */
  readonly required?: boolean;
  /** The construct that the findings name, if not that of the kind. */
  readonly id?: string;
  /** Rules that the weak value breaks as well. */
  readonly ignored?: readonly string[];
  /** The names of ways that do not lead around the rule, or that another rule watches. */
  readonly without?: readonly string[];
  /** Another subject of the same service shows the same ways at a synthesis. */
  readonly withoutSynthesis?: boolean;
}

/** Where a finding about the value of a subject stands. */
export function locationOf({ property, location }: Subject): string {
  return location ?? property.replace(/\./g, '/');
}

/** Whether a value is a text, a number or a boolean, and no function of CloudFormation. */
export function isLiteral(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && !Token.isUnresolved(value);
}

/** Puts a value in its place, names and indexes with dots between them; what is on the way there is copied. */
export function put<T>(base: T, place: string, value: unknown): T {
  const [name, ...rest] = place.split('.');
  const inner = rest.length > 0 ? put((base as any)?.[name], rest.join('.'), value) : value;
  if (base === undefined && /^\d+$/.test(name)) return [inner] as T;
  return (Array.isArray(base) ? base.map((item, index) => (index === Number(name) ? inner : item)) : { ...base, [name]: inner }) as T;
}

/** What stands at a place. */
function at(base: unknown, place: string): unknown {
  return place.split('.').reduce((value, name) => (value as any)?.[name], base);
}

/** A place where a property stands: itself, or what is around it. */
export interface Place {
  readonly place: string;
  /** What stands there, with a value in the property. */
  holding(value: unknown): unknown;
}

/** The resource of a subject, with one value or another. */
export class Maker {
  constructor(private readonly subject: Subject) {}

  public value(complies: boolean): Value {
    return complies ? this.subject.strong : this.subject.weak;
  }

  public typed(scope: Construct, value: unknown): CfnResource {
    const { kind, prop, strong } = this.subject;
    // Some L1s take a text or a construct, and nothing else.
    const given = typeof strong === 'string' && Token.isUnresolved(value) ? Token.asString(value) : value;
    return typed(kind, scope, put(kind.complete, prop, given));
  }

  public generic(scope: Construct, value: unknown, place = this.subject.property): CfnResource {
    return generic(this.subject.kind, scope, put(rawProperties(this.subject.kind), place, value));
  }

  public included(scope: Construct, value: unknown, rest?: object): void {
    const { kind, property } = this.subject;
    included(kind, scope, put(rawProperties(kind), property, value), rest);
  }

  /** The property, and after it what it stands in, from the inside out. */
  public get places(): Place[] {
    const { kind, property } = this.subject;
    const names = property.split('.');
    return names.map((_, index) => names.slice(0, names.length - index).join('.')).map((place) => ({
      place,
      holding: (value) => at(put(rawProperties(kind), property, value), place),
    }));
  }
}
