const fs = require('fs');

/** A reporter that writes down which files of tests fail, and nothing else. A run that ends at the first leaves no report of jest's. */
module.exports = class Failures {
  onTestResult({ path }, { numFailingTests, testExecError }) {
    if (numFailingTests > 0 || testExecError) fs.appendFileSync(process.env.MUTANT_FAILURES, `${path}\n`);
  }
};
