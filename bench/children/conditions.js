// Judges a template that is made to take long by every rule.
//   conditions.js <shape>
const { SHAPES, templateOf } = require('../apps/conditions');
const { cpuTime } = require('../clock');
const { judgeTemplate, RuleIndex } = require('../../lib/engine');
const { CATALOGUE } = require('../../lib/rules');
const { Template } = require('../../lib/template');

const [shape] = process.argv.slice(2);
const template = templateOf(SHAPES[Number(shape)]);

const start = cpuTime();
const findings = judgeTemplate(new Template(template), new RuleIndex(CATALOGUE));
process.send({ time: cpuTime() - start, findings: findings.length });
