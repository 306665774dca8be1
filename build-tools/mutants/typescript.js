// Single faults in TypeScript, each as a span of the file and the text that replaces it.
const path = require('path');
const ts = require('typescript');

const { SyntaxKind: Kind } = ts;
const OTHER_COMPARISON = { '===': '!==', '!==': '===', '<': '>=', '>': '<=', '<=': '>', '>=': '<' };
const OTHER_BOUNDARY = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const OTHER_LOGIC = { '&&': '||', '||': '&&' };
/** Compilers warn of what a dropped statement leaves unused or out of reach; the fault is a fault all the same. */
const HARMLESS = new Set([6133, 6138, 6192, 6196, 6198, 7027]);

/** All faults of a file. */
function faultsIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults = [];
  const add = (kind, node, replacement, start = node.getStart(source), end = node.end) => {
    if (replacement !== text.slice(start, end)) faults.push({ kind, start, end, replacement });
  };
  const textOf = (node) => node.getText(source);

  (function visit(node) {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const operator = textOf(node.operatorToken);
      for (const [kind, other] of [['comparison', OTHER_COMPARISON], ['boundary', OTHER_BOUNDARY], ['logic', OTHER_LOGIC]]) {
        if (other[operator]) add(kind, node.operatorToken, other[operator]);
      }
    }
    if (ts.isIfStatement(node)) add('condition', node.expression, `!(${textOf(node.expression)})`);
    if (ts.isConditionalExpression(node)) add('condition', node.condition, `!(${textOf(node.condition)})`);
    if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken) add('condition', node, textOf(node.operand));
    if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isIfStatement(node)) add('statement', node, node.parent.kind === Kind.Block ? '' : '{}');
    if (ts.isReturnStatement(node) && node.expression) add('return', node.expression, 'undefined');
    if (ts.isNumericLiteral(node)) add('number', node, `${textOf(node)} + 1`);
    if (node.kind === Kind.TrueKeyword || node.kind === Kind.FalseKeyword) add('boolean', node, String(node.kind === Kind.FalseKeyword));
    // Sentences and addresses are for people.
    if (ts.isStringLiteral(node) && /^(?!https:)\S+$/.test(node.text) && !isName(node)) add('text', node, `'${node.text}_'`);
    if (ts.isRegularExpressionLiteral(node)) {
      if (/^\/\^/.test(textOf(node))) add('anchor', node, '', node.getStart(source) + 1, node.getStart(source) + 2);
      const end = /\$\/\w*$/.exec(textOf(node));
      if (end) add('anchor', node, '', node.getStart(source) + end.index, node.getStart(source) + end.index + 1);
    }
    if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) add('element', element, '', ...withComma(element, node.elements));
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments?.length > 0) {
      const last = node.arguments[node.arguments.length - 1];
      add('argument', last, '', ...withComma(last, node.arguments));
    }
    ts.forEachChild(node, visit);
  })(source);
  return faults.map((fault) => ({ ...fault, line: source.getLineAndCharacterOfPosition(fault.start).line + 1 }));
}

/** The span of a member of a list with the comma before it, or behind it where it is the first. */
function withComma(node, list) {
  const index = list.indexOf(node);
  if (index > 0) return [list[index - 1].end, node.end];
  return [node.getStart(), list.length > 1 ? list[1].getFullStart() : list.end];
}

function isName(node) {
  return (ts.isPropertyAssignment(node.parent) && node.parent.name === node) || ts.isComputedPropertyName(node.parent);
}

/** A function that tells whether a file with another text compiles; the files around it stay as they are. */
function compiler(root) {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
  const texts = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => (texts.has(file) ? String(version) : '0'),
    getScriptSnapshot: (file) => {
      const text = texts.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (name, text) => {
    const file = path.join(root, name).replace(/\\/g, '/');
    texts.set(file, text);
    version++;
    const problems = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].filter(({ code }) => !HARMLESS.has(code));
    texts.delete(file);
    return problems.length === 0;
  };
}

module.exports = { faultsIn, compiler };
