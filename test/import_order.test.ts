import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Rooms of the house from left to right: a file imports from its own room or from one further right. */
const ORDER = [
  ['cli'],
  ['commands'],
  ['console', 'exit_code', 'explain', 'index'],
  ['run', 'status', 'read', 'config', 'worker', 'open_worker'],
  ['processes'],
  ['run_options'],
  ['load_pipeline', 'entities_file'],
  ['pipeline'],
  ['outline'],
  ['plugins'],
  ['engine'],
  ['ingest', 'clean', 'annotate', 'link', 'export'],
  ['language'],
  [
    'lexicon',
    'learned',
    'record',
    'first_that',
    'landmarks',
    'stage',
    'own_field',
    'extremes',
    'capped_index',
    'once',
    'host',
  ],
]

const LOWEST = ORDER.length - 1

const SOURCES = 'pipeline'
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

const roomOf = (file: string): string => (file.split(path.sep)[0] as string).replace(/\.ts$/, '')
const levelOf = (room: string): number => ORDER.findIndex((rooms) => rooms.includes(room))

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(SOURCES, file), 'utf8')
  const specifiers = Array.from(source.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g), (match) => match[1] as string)
  return specifiers.map((specifier) => path.normalize(path.join(path.dirname(file), specifier)))
}

test('every file stands in a room that has its place in the order', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => levelOf(roomOf(file)) < 0)).toEqual([])
})

test('no file imports what stands outside the pipeline: no trainer, script or test', () => {
  expect(files.filter((file) => importsOf(file).some((target) => target.startsWith('..')))).toEqual([])
})

test('a file imports from its own room or from one further right, and no stage another stage', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const [from, to] = [roomOf(file), roomOf(target)]
        return from !== to && levelOf(to) <= levelOf(from) && !(levelOf(from) === LOWEST && levelOf(to) === LOWEST)
      })
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

/** What a file leads to in however many steps, itself only where it stands in a circle. */
function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const open = [...(imports.get(file) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...(imports.get(next) ?? []))
  }
  return reached
}

test('no file leads back to itself by what it imports, not even by types', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]))
  expect(files.filter((file) => reachedFrom(file, imports).has(file))).toEqual([])
})
