/** What stands in a text for what is not known of it: the value of a parameter, of an import, of a dynamic reference. */
const OPEN_PIECE = /\$\{[^}]*\}/;
const DYNAMIC_REFERENCE = /\{\{resolve:(?:\$\{[^}]*\}|[^{}])+\}\}/g;

/** A text whose dynamic references are open pieces like all others. */
export function withUnknownPieces(text: string | undefined): string {
  return (text ?? '${?}').replace(DYNAMIC_REFERENCE, '${?}');
}

/** Whether not all of a text is known. */
export function isPartlyUnknown(text: string): boolean {
  return OPEN_PIECE.test(text);
}

/** Whether a text may turn out to be another one. */
export function mayEqual(text: string, other: string): boolean {
  const pieces = text.split(new RegExp(`(?:${OPEN_PIECE.source})+`));
  if (pieces.join('').length > other.length) return false;
  return new RegExp(`^${pieces.map((piece) => piece.replace(/[^A-Za-z0-9]/g, '\\$&')).join('.*')}$`).test(other);
}
