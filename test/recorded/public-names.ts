import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

export interface PublicName {
  readonly isInterface: boolean;
  readonly isEnum: boolean;
  readonly members: readonly string[];
}

/** Every interface, class and enum that the package exports. The sources are parsed, not compiled: that takes seconds. */
export function publicNames(file = path.join(__dirname, '..', '..', 'src', 'index.ts')): Map<string, PublicName> {
  const found = new Map<string, PublicName>();
  for (const statement of ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022).statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const { exportClause } = statement;
      const names = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : undefined;
      for (const [name, members] of publicNames(moduleFile(file, (statement.moduleSpecifier as ts.StringLiteral).text))) {
        if (names?.includes(name) ?? true) found.set(name, members);
      }
    }
    if ((ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && isExported(statement)) {
      const members = [...statement.members].flatMap(({ name }) => name && ts.isIdentifier(name) ? [name.text] : []);
      found.set(statement.name!.text, { isInterface: ts.isInterfaceDeclaration(statement), isEnum: ts.isEnumDeclaration(statement), members });
    }
  }
  return found;
}

function isExported(statement: ts.HasModifiers): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function moduleFile(from: string, module: string): string {
  const target = path.resolve(path.dirname(from), module);
  return fs.existsSync(`${target}.ts`) ? `${target}.ts` : path.join(target, 'index.ts');
}
