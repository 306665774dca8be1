const fs = require('fs');

/** What nobody can do without who wants to say something about templates: parse them, and find the constructs in the tree. */
class Floor {
  constructor() {
    this.name = 'Floor';
  }

  validate({ appConstruct, stackTemplates }) {
    for (const { templatePath } of stackTemplates) JSON.parse(fs.readFileSync(templatePath, 'utf8'));
    const visit = (construct) => {
      for (const child of construct.node.children) visit(child);
    };
    visit(appConstruct);
    return { success: true, violations: [] };
  }
}

module.exports = { Floor };
