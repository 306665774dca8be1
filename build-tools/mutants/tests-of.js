// Which tests are likely to notice a fault in a file of src, the likeliest first. It follows names and imports, not a list of folders:
// a test speaks of a file if it lies in the mirrored place, imports it, or mentions what it exports.
const fs = require('fs');
const path = require('path');

/** Tests that other tasks of the project run. */
const ELSEWHERE = /^test\/(compile|docs)\//;

/** @param files all files of the checkout, by their path below the root, with `/` */
function testFinder(root, files) {
  const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
  const sources = files.filter((file) => /^src\/.*\.ts$/.test(file));
  const texts = new Map(files.filter((file) => /^test\/.*\.ts$/.test(file)).map((file) => [file, read(file)]));
  const tests = [...texts.keys()].filter((file) => file.endsWith('.test.ts') && !ELSEWHERE.test(file));
  const importers = new Map(sources.map((file) => [file, []]));
  for (const file of sources) {
    if (file.endsWith('/index.ts')) continue;
    for (const target of importsOf(file, read(file))) importers.get(target)?.push(file);
  }
  const reached = new Map(tests.map((test) => [test, filesReachedFrom(test)]));

  /** The files that a test names, also through helpers of the tests. */
  function filesReachedFrom(test) {
    const found = new Set([test]);
    for (const file of found) for (const target of texts.has(file) ? importsOf(file, texts.get(file)) : []) found.add(target);
    return found;
  }

  /** What a module exports; a rule also by its id. */
  function exportsOf(file) {
    const names = [...read(file).matchAll(/^export (?:abstract )?(?:const|function|class|enum|interface) (\w)(\w*)/gm)];
    return names.length > 0 ? new RegExp(`\\b(${names.map(([, first, rest]) => `[${first}${first.toUpperCase()}]${rest}`).join('|')})\\b`) : undefined;
  }

  /** The modules that put a program into what they build: they name its folder. */
  function modulesAround(program) {
    const folder = path.posix.dirname(program);
    return sources.filter((file) => path.posix.dirname(file) === path.posix.dirname(folder) && read(file).includes(`'${path.posix.basename(folder)}'`));
  }

  /** How much a test has to do with a file; 0 for nothing. */
  function closeness(test, file, names) {
    const [place, mirrored] = [test, file].map((name) => name.replace(/^\w+\//, '').replace(/(\.property)?(\.test)?\.\w+$/, '').split('/'));
    const shared = mirrored.filter((part) => place.includes(part)).length;
    return 2 * shared + (place.at(-1) === mirrored.at(-1) ? 3 : 0) + (names?.test(texts.get(test)) ? 5 : 0) + (reached.get(test).has(file) ? 3 : 0);
  }

  function ranked(file) {
    const isProgram = !file.endsWith('.ts');
    const names = isProgram ? undefined : exportsOf(file);
    const around = isProgram ? modulesAround(file) : [];
    return tests.map((test) => ({ test, score: closeness(test, file, names) + 3 * around.filter((module) => reached.get(test).has(module)).length }))
      .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  }

  /** The tests of a file, and after them those of the modules that use it. */
  return function testsOf(file) {
    const own = ranked(file);
    const users = (importers.get(file) ?? []).flatMap((user) => ranked(user).filter(({ score }) => score >= 5).slice(0, 4));
    return [...new Set([...own.slice(0, 4), ...users, ...own].map(({ test }) => test))];
  };
}

/** The modules of the project that a module loads, by their path below the root. */
function importsOf(file, text) {
  return [...text.matchAll(/(?:from|import|require\()\s*'(\.[^']*)'/g)].flatMap(([, from]) => {
    const target = path.posix.join(path.posix.dirname(file), from);
    return [`${target}.ts`, `${target}/index.ts`];
  });
}

module.exports = { testFinder };
