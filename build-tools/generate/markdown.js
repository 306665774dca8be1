// The Markdown that the generated pages need.

/** Escapes text for a paragraph, a list or a cell of a table. */
function escape(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*|]/g, '\\$&')
    // An underscore inside a word is not emphasis.
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** Code in a line of text. It cannot hold a bar, which would end the cell of a table. */
function code(text) {
  if (/[`|\n]/.test(text)) throw new Error(`cannot be shown as code: ${text}`);
  return `\`${text}\``;
}

/** A link to a heading of the same or of another page. */
function anchor(heading, page = '') {
  return `${page}#${heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-')}`;
}

/** A table. Its cells are Markdown. */
function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

module.exports = { anchor, code, escape, table };
