/**
 * The processor time of this process in milliseconds. On a machine that does other things too, the time on the wall says
 * more about those.
 */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

module.exports = { cpuTime };
