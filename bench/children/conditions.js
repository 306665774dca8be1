// Judges a template that is made to take long by every rule.
//   conditions.js <shape>
const { SHAPES, templateOf } = require('../apps/conditions');
const { cpuTime } = require('../clock');
const { RuleSet } = require('../../lib/engine');
const { CATALOGUE } = require('../../lib/rules');
const { Template } = require('../../lib/template');

const [shape] = process.argv.slice(2);
const template = templateOf(SHAPES[Number(shape)]);

const start = cpuTime();
const findings = new RuleSet(CATALOGUE).findingsIn(new Template(template));
process.send({ time: cpuTime() - start, findings: findings.length });
