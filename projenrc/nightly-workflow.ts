import { awscdk, github } from 'projen';

/** What a runner of GitHub lacks of the tools that the tests use. */
const TOOLS = ['jq', 'curl', 'openssl', 'redis-server', 'shellcheck'];

/** The checks that take too long for every change. */
export function addNightlyWorkflow(project: awscdk.AwsCdkConstructLibrary): void {
  const workflow = project.github!.addWorkflow('nightly');
  workflow.on({ schedule: [{ cron: '17 2 * * *' }], workflowDispatch: {} });
  workflow.addJobs({
    coverage: job(project, 'npx projen test:coverage'),
    // The number of the run is the seed: each night tries other faults, and the log says which.
    mutants: job(project, 'npx projen test:mutants --seed ${{ github.run_number }} --count 150'),
  });
}

function job(project: awscdk.AwsCdkConstructLibrary, command: string): github.workflows.Job {
  return {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: github.workflows.JobPermission.READ },
    timeoutMinutes: 180,
    env: { CI: 'true' },
    steps: [
      github.WorkflowSteps.checkout(),
      { name: 'Install tools', run: `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${TOOLS.join(' ')}` },
      ...project.renderWorkflowSetup({ mutable: false }),
      // Some tests run the compiled package.
      { name: 'Compile', run: 'npx projen compile' },
      { name: 'Run', run: command },
    ],
  };
}
