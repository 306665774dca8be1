const fs = require('fs');

/** Makes every template of a synthesized app another one than it ever was, with the same resources. */
function changeTemplates({ stackTemplates }, run) {
  for (const { templatePath } of stackTemplates) {
    const { Description, ...template } = JSON.parse(fs.readFileSync(templatePath, 'utf8'));
    fs.writeFileSync(templatePath, JSON.stringify({ ...template, Description: `Change ${run}` }, undefined, 1));
  }
}

module.exports = { changeTemplates };
