import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

// What must fail when a user compiles. A line of a fixture that has to be refused ends in `// expect-error TS2353: words`: the code
// of the diagnostic and words that its message contains. Every other line is a positive twin and has to compile.

const ROOT = path.join(__dirname, '..', '..');
const FIXTURES = path.join(__dirname, 'fixtures');
const FILES = fs.readdirSync(FIXTURES).filter((name) => name.endsWith('.ts')).sort();
const EXPECTATION = /\/\/ expect-error TS(\d+): (.+)$/;

interface Refusal {
  readonly line: number;
  readonly code: number;
  /** Words of the expectation, or the whole message of the compiler. */
  readonly message: string;
}

function expectedIn(file: string): Refusal[] {
  return fs.readFileSync(path.join(FIXTURES, file), 'utf8').split('\n').flatMap((text, index) => {
    const match = EXPECTATION.exec(text);
    return match ? [{ line: index + 1, code: Number(match[1]), message: match[2].trim() }] : [];
  });
}

/** One program for all fixtures, with the options that the tests of the project are compiled with. */
function compile(): ts.Program {
  const file = path.join(ROOT, 'tsconfig.dev.json');
  const { options, errors } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, ROOT);
  expect(errors).toEqual([]);
  expect(options).toMatchObject({ strict: true, skipLibCheck: true });
  return ts.createProgram(FILES.map((name) => path.join(FIXTURES, name)), { ...options, types: ['node'] });
}

let program: ts.Program;

function refusedIn(file: string): Refusal[] {
  const source = program.getSourceFile(path.join(FIXTURES, file))!;
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => ({
    line: source.getLineAndCharacterOfPosition(diagnostic.start!).line + 1,
    code: diagnostic.code,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  }));
}

beforeAll(() => {
  program = compile();
});

test('the options of the program are those of the project, and complete', () => {
  expect(program.getOptionsDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
});

test.each(FILES)('fails when something in %s compiles that must not, or the other way round', (file) => {
  const expected = expectedIn(file);
  const refused = refusedIn(file);
  const place = ({ line, code }: Refusal): string => `${file}:${line} TS${code}`;
  // The messages say what went wrong when the places differ.
  expect(refused.map((refusal) => `${place(refusal)} ${refusal.message}`)).toEqual(
    expected.map((expectation) => expect.stringContaining(`${place(expectation)} `)),
  );
  expected.forEach((expectation, index) => expect(refused[index].message).toContain(expectation.message));
});

test.each(FILES)('fails when a paragraph of %s refuses something without a positive twin before it', (file) => {
  const paragraphs = fs.readFileSync(path.join(FIXTURES, file), 'utf8').split(/\n{2,}/).filter((paragraph) => paragraph.includes('// expect-error'));
  expect(paragraphs.length).toBeGreaterThan(0);
  for (const paragraph of paragraphs) {
    const [first, ...others] = paragraph.split('\n');
    expect(first).not.toContain('expect-error');
    // An expectation that is misspelt would pass for a comment.
    for (const line of others.filter((text) => text.includes('expect-error'))) expect(line).toMatch(EXPECTATION);
  }
});
