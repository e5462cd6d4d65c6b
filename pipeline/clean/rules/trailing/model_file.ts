import { readFileSync } from 'node:fs'

/** The folder of this rule's table and weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../../pipeline/clean/rules/trailing/', import.meta.url)

export function readModelFile(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}
