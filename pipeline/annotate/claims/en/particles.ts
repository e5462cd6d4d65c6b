/** Adverbs that say with their verb what is done: `fall apart`, `drop out of`. */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...['apart', 'aside', 'away', 'back', 'down', 'forward', 'in', 'off', 'out', 'over', 'together', 'up'],
])
