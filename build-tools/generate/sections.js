// The order in which both pages show the rules: that of the catalogue.
const { SERVICES, SUBJECTS } = require('./services');

/** The rules as `{ heading, subjects: [{ heading, rules }] }`, one for each service. */
function sectionsOf(rulesBySubject) {
  return Object.entries(SERVICES).map(([name, { heading }]) => ({
    heading,
    subjects: SUBJECTS.filter(({ service }) => service === name).map(({ subject, heading: own }) => ({ heading: own, rules: rulesBySubject[subject] })),
  }));
}

/** The rules of all sections. */
function rulesIn(sections) {
  return sections.flatMap(({ subjects }) => subjects).flatMap(({ rules }) => rules);
}

module.exports = { rulesIn, sectionsOf };
