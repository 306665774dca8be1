/** What is longer is split into a line for each part. */
const LINE_LENGTH = 200;

/** A resource, parameter or output of a template. */
type Entry = Readonly<Record<string, unknown>>;

/**
 * A template for readers: a heading for each resource, parameter and output, and below it a line for each thing that is said of it. References are in
 * angle brackets. Nothing is left out but whether a scalar is a text.
 */
export function outlineOf(template: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  return Object.entries(template).flatMap(([section, entries]) => Object.entries(entries).map(([id, entry]) => outlineOfEntry(section, id, entry as Entry))).join('\n\n');
}

function outlineOfEntry(section: string, id: string, { Type, Properties, ...rest }: Entry): string {
  const heading = [section.replace(/s$/, ''), id, Type].filter((word) => word !== undefined).join(' ');
  return [heading, ...linesOf('', rest), ...linesOf('', Properties ?? {})].join('\n  ');
}

/** A line for a value that fits into one, or else lines for what it consists of. */
function linesOf(place: string, value: unknown): string[] {
  const text = place === '' ? undefined : inline(value);
  if (text !== undefined) return [`${place}: ${text}`];
  return Object.entries(value as object).flatMap(([key, part]) => linesOf(Array.isArray(value) ? `${place}[${key}]` : [place, key].filter(Boolean).join('.'), part));
}

/** A scalar or a reference, or a short list or an object of these. */
function inline(value: unknown): string | undefined {
  const whole = scalar(value);
  if (whole !== undefined) return whole;
  const parts = Object.entries(value as object).map(([key, part]) => [key, scalar(part)]);
  if (parts.some(([, text]) => text === undefined)) return undefined;
  const text = Array.isArray(value) ? parts.map(([, part]) => part).join(' | ') : parts.map(([key, part]) => `${key}=${part}`).join(', ');
  return text.length <= LINE_LENGTH ? text : undefined;
}

function scalar(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return JSON.stringify(value);
  const [[name, argument]] = entries;
  if (entries.length > 1 || !/^(Ref$|Fn::)/.test(name)) return undefined;
  if (name === 'Ref') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  if (name === 'Fn::Join') return argument[1].map((part: unknown) => scalar(part) ?? JSON.stringify(part)).join(argument[0]);
  return JSON.stringify(value);
}
