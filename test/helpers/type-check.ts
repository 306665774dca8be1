import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

/**
 * What the compiler says about some files, with the settings of the tests.
 *
 * @param texts files that are not on disk, by their path
 * @param ignored codes of errors that do not count
 */
export function typeErrors(files: readonly string[], texts: ReadonlyMap<string, string> = new Map(), ignored: readonly number[] = []): string[] {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.dev.json'), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  // An example may declare more than it uses.
  const program = ts.createProgram(files, { ...options, rootDir: undefined, noUnusedLocals: false, isolatedModules: false }, host);
  return files.flatMap((name) => program.getSemanticDiagnostics(program.getSourceFile(name)))
    .filter(({ code }) => !ignored.includes(code))
    .map(({ file, messageText }) => `${path.basename(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}
