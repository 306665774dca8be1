// Markdown, as far as the generated pages need it.

/** Text that shows as it is written: in a paragraph, in a list and in a cell of a table. */
function escape(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*|]/g, '\\$&')
    // Inside a word an underscore is no emphasis.
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** Code in a line of text. A bar would end the cell of a table, so that there is none in code. */
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
