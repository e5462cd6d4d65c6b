import path from 'node:path'

/** How the command was called, as a person types it again: `newsledger`, `npx newsledger` or `node dist/cli.js`. */
export function calledAs(script: string, folder: string): string {
  if (script.includes(`${path.sep}node_modules${path.sep}`)) return 'npx newsledger'
  return path.extname(script) === '.js' ? `node ${shellWord(path.relative(folder, script))}` : 'newsledger'
}

const PLAIN = /^[\w./:@%+=,~-]+$/

/** A word of the shell, in quotes where it needs them. */
export const shellWord = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
