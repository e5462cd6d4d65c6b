import { readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import type { Pattern } from './pattern.ts'

/** The regular expressions that a TypeScript file writes out. */
export function readWritten(path: string, name: string): Pattern[] {
  const code = readFileSync(path, 'utf8')
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { regex, start } = node as { regex?: { pattern: string; flags: string } | null; start?: number }
    if (regex) {
      const line = code.slice(0, start).split('\n').length
      found.push({ source: regex.pattern, flags: regex.flags, place: `${name}:${line}` })
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(name, code).program)
  return found
}
