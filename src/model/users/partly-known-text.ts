/** Marks an unknown part of a text: the value of a parameter, of an import or of a dynamic reference. */
const UNKNOWN_PIECE = /\$\{[^}]*\}/;
const DYNAMIC_REFERENCE = /\{\{resolve:(?:\$\{[^}]*\}|[^{}])+\}\}/g;

/** The text with an unknown piece in place of each dynamic reference. */
export function withUnknownPieces(text: string | undefined): string {
  return (text ?? '${?}').replace(DYNAMIC_REFERENCE, '${?}');
}

/** Whether a part of a text is unknown. */
export function isPartlyUnknown(text: string): boolean {
  return UNKNOWN_PIECE.test(text);
}

/** Whether a partly unknown text may equal another one. */
export function mayEqual(text: string, other: string): boolean {
  const pieces = text.split(new RegExp(`(?:${UNKNOWN_PIECE.source})+`));
  if (pieces.join('').length > other.length) return false;
  return new RegExp(`^${pieces.map((piece) => piece.replace(/[^A-Za-z0-9]/g, '\\$&')).join('.*')}$`).test(other);
}
