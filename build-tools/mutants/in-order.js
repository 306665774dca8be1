/** Has jest run tests in the order in which they were named, and not those first that were slow the last time. */
module.exports = class InOrder {
  sort(tests) {
    const order = JSON.parse(process.env.MUTANT_TESTS);
    const place = ({ path }) => order.findIndex((name) => path.endsWith(`/${name}`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
