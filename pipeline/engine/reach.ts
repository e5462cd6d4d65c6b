import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What a piece of code hangs on, as paths below the folder of the package. */
export interface Reach {
  /** Sources that it imports, in whatever many steps. */
  code: string[]
  /** Models, schemas and lexicons that these name. */
  data: string[]
  /** Packages that these import. */
  packages: string[]
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[\w\s{},*$]*?from\s+'([^']+)'/g
const IMPORT_WHOLE = /\b(?:import|require)\s*\(?\s*'([^']+)'/g
const REFERENCE = /"\$ref":\s*"newsledger:([^#"]+)/g
/** A path below the package that a source names, wherever it stands itself: `../../../pipeline/clean/rules/trailing/`. */
const NAMED_PATH = /\.\.\/(pipeline\/[^'`\s]*)/g
/** A schema that a source names, as `readSchema` is asked for it. */
const NAMED_SCHEMA = /'((?:records|tables)\/\w+)'/g
const DATA = /\.(?:json|bin|tsv|js|css)$/
const LIST = /\.tsv(?:\.gz)?$/
const LEXICONS = 'seeds/lexicons'

/**
 * Everything that the files `entries` reach: found from what they import and from the files that their string literals name,
 * so that no list can be forgotten. A list of `seeds/lexicons` is reached in all languages by whoever names it.
 */
export function reachOf(entries: readonly string[], folder: string): Reach {
  const lexicons = lexiconsIn(folder)
  const files = new Set<string>()
  const packages = new Set<string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    if (!/\.(?:ts|json)$/.test(file)) continue
    const text = read(file, folder)
    const named = file.endsWith('.ts') ? namedIn(text, file, folder, lexicons, packages) : referencesIn(text)
    for (const name of named) open.push(name)
  }
  const isCode = (file: string): boolean => file.endsWith('.ts')
  const sorted = [...files].sort()
  return {
    code: sorted.filter(isCode),
    data: sorted.filter((file) => !isCode(file)),
    packages: [...packages].sort(),
  }
}

function namedIn(
  text: string,
  file: string,
  folder: string,
  lexicons: ReadonlyMap<string, readonly string[]>,
  packages: Set<string>,
): string[] {
  const [imported, foreign] = importsIn(text, file)
  for (const name of foreign) packages.add(name)
  const data = Array.from(text.matchAll(NAMED_PATH)).flatMap(([, named = '']) => dataAt(named, folder))
  const schemas = Array.from(text.matchAll(NAMED_SCHEMA), ([, name]) => `schemas/${name}.schema.json`)
  const lists = Array.from(lexicons).flatMap(([name, paths]) => (text.includes(`'${name}'`) ? paths : []))
  return [...imported, ...data, ...schemas, ...lists]
}

/** Files of the package, and names of packages, that a source imports; types are gone when it runs. */
function importsIn(text: string, file: string): [own: string[], foreign: string[]] {
  const plain = Array.from(text.matchAll(IMPORT)).filter(([, type]) => type === undefined)
  const specifiers = [
    ...plain.map((match) => match[2]),
    ...Array.from(text.matchAll(IMPORT_WHOLE), (match) => match[1]),
  ]
  const [own, foreign]: [string[], string[]] = [[], []]
  for (const specifier of specifiers as string[])
    if (specifier.startsWith('.')) own.push(path.posix.join(path.posix.dirname(file), specifier))
    else if (!specifier.startsWith('node:')) foreign.push(packageOf(specifier))
  return [own, foreign]
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const referencesIn = (text: string): string[] => Array.from(text.matchAll(REFERENCE), ([, name]) => `schemas/${name}`)

/** The sources under `room` that files elsewhere import: the doors of the room. */
export const doorsOf = (room: string, users: readonly string[], folder: string): string[] =>
  users
    .flatMap((user) => (user.startsWith(`${room}/`) ? [] : importsIn(read(user, folder), user)[0]))
    .filter((file) => file.startsWith(`${room}/`))

/** The sources in and below a folder. */
export const sourcesIn = (below: string, folder: string): string[] =>
  filesBelow(below, folder).filter((file) => file.endsWith('.ts'))

const read = (file: string, folder: string): string => readFileSync(path.join(folder, file), 'utf8')

/** The file of data at a path, or those in and below the folder. */
function dataAt(named: string, folder: string): string[] {
  const stat = statSync(path.join(folder, named), { throwIfNoEntry: false })
  if (stat?.isFile()) return DATA.test(named) ? [named] : []
  return stat?.isDirectory() ? filesBelow(named, folder).filter((file) => DATA.test(file)) : []
}

const filesBelow = (below: string, folder: string): string[] =>
  readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(at, folder) : [at]
  })

/** The lists of all languages by name. */
function lexiconsIn(folder: string): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const file of filesBelow(LEXICONS, folder)) {
    const name = path.posix.basename(file).replace(LIST, '')
    lists.set(name, [...(lists.get(name) ?? []), file])
  }
  return lists
}
