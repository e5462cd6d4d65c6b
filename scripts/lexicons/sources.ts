import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'

/** A territory of opensanctions/rigour: a country, a dependency, or a first-level subdivision (`code` as `us_ca`). */
export interface Territory {
  code: string
  name: string
  full_name: string
  qid: string
  is_country: boolean
  is_historical?: boolean
  region?: string
  parent?: string
  names_strong: string[]
  names_weak: string[]
}

/** A country of the World Factbook. */
export interface FactbookCountry {
  names: Record<string, string>
  capital: string
  capital_coords: string
  demonym_noun: string
  demonym_adj: string
  chief_of_state: string
  head_of_government: string
}

/** An actor of the Phoenix dictionaries: upper-case name, aliases, dated role codes (`from` and `to` as YYMMDD). */
export interface Actor {
  name: string
  aliases: string[]
  codes: { code?: string; from?: string; to?: string }[]
}

export interface LegalForm {
  display: string
  generic?: string
  aliases?: string[]
}

const TYPED = new URL('./typed/', import.meta.url)
const TAR_BLOCK = 512

const jsonLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** Cells of a gzipped table without quoting, its header left out. */
export const readGzippedRows = (folder: string, file: string): string[][] =>
  gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

export const readFactbook = (folder: string): FactbookCountry[] =>
  jsonLines<FactbookCountry>(join(folder, 'factbook_countries.jsonl')).filter(
    (country) => country.names['conventional short form'] ?? country.names['conventional long form'],
  )

export const readActors = (folder: string, file: string): Actor[] => jsonLines<Actor>(join(folder, file))

export const readLegalForms = (folder: string): LegalForm[] =>
  (parse(readFileSync(join(folder, 'rigour_org_types.yml'), 'utf8')) as { types: LegalForm[] }).types

export const readPersonSymbols = (folder: string): Record<string, string[]> =>
  (parse(readFileSync(join(folder, 'rigour_symbols.yml'), 'utf8')) as { person_symbols: Record<string, string[]> })
    .person_symbols

/** Names only; the codes in brackets and the rule syntax of the dictionary are dropped. */
export const readPloverAgents = (folder: string): string[] =>
  readFileSync(join(folder, 'PLOVER_agents.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line) && !line.includes('!'))
    .map((line) =>
      line
        .replace(/[[{].*/, '')
        .replaceAll('_', ' ')
        .trim(),
    )

/** Rows of a hand-typed list beside this script, header row first. */
export function readTyped(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(`${name}.tsv`, TYPED), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])))
}

/** Regular files of a gzipped tar, by name. Enough of ustar for an archive of short names and small files. */
function untar(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; at + TAR_BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const field = (start: number, length: number) =>
      bytes.toString('utf8', at + start, at + start + length).split('\0')[0] ?? ''
    const size = Number.parseInt(field(124, 12), 8) || 0
    if (field(156, 1) !== '5') files.set(field(0, 100), bytes.toString('utf8', at + TAR_BLOCK, at + TAR_BLOCK + size))
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
  return files
}

export function readTerritories(folder: string): Territory[] {
  const files = untar(gunzipSync(readFileSync(join(folder, 'rigour_territories.tgz'))))
  return [...files]
    .filter(([path]) => path.endsWith('.yml'))
    .map(([path, text]) => ({ ...(parse(text) as Territory), code: path.replace(/^.*\//, '').replace('.yml', '') }))
    .filter((territory) => territory.region !== 'Supranational')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
