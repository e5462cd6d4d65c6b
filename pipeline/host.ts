/** What runs and locks need of the process that they are in. */
export const HOST = {
  pid: process.pid,
  kill: (pid: number, signal: 0) => process.kill(pid, signal),
  now: () => new Date().toISOString(),
  version: process.version,
}
