import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { setOwnField } from './own_field.ts'

const LEXICONS = new URL('../seeds/lexicons/', import.meta.url)
/** Rows of a lexicon by column name; an empty cell is an empty string. */
export type LexiconRow = Record<string, string>

const read = new Map<string, LexiconRow[]>()
/** Folders of plug-ins, whose lists are added to ours. */
const further: URL[] = []

/** Adds the lists of further folders to ours, before the first of ours is read. Throws where it comes too late. */
export function extendLexicons(folders: readonly URL[]): void {
  if (folders.length > 0 && read.size > 0) throw new Error('lexicons are added before the first of them is read')
  for (const folder of folders) further.push(folder)
}

/**
 * `seeds/lexicons/<language>/<name>.tsv`: comment lines (`#`), a header row, rows; then the rows that plug-ins add. Read once; throws where
 * there is no such file.
 */
export function readLexicon(language: string, name: string): LexiconRow[] {
  const path = `${language}/${name}.tsv`
  const known = read.get(path)
  if (known) return known
  const added = further.map((folder) => new URL(path, folder)).filter((file) => existsSync(file))
  const rows = [new URL(path, LEXICONS), ...added].flatMap((file) => parseLexicon(readFileSync(file, 'utf8')))
  read.set(path, rows)
  return rows
}

/** The bytes of `seeds/lexicons/<language>/<name>.tsv.gz`: comment lines, then lines in the order of their bytes. Too long to be indexed whole. */
export const readPackedLexicon = (language: string, name: string): Buffer =>
  gunzipSync(readFileSync(new URL(`${language}/${name}.tsv.gz`, LEXICONS)))

export function parseLexicon(text: string): LexiconRow[] {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line) => toRow(columns, line.split('\t')))
}

function toRow(columns: readonly string[], cells: readonly string[]): LexiconRow {
  const row: LexiconRow = {}
  for (let i = 0; i < columns.length; i++) setOwnField(row, columns[i] as string, cells[i] ?? '')
  return row
}

/** The rows of one class, from rows with the column `class`. */
export const rowsOf = (rows: readonly LexiconRow[], name: string): LexiconRow[] =>
  rows.filter((row) => row.class === name)

/** Words by class, from rows with the columns `word` and `class`; a class that no row has is empty. */
export function wordClasses<Name extends string>(
  rows: readonly LexiconRow[],
  names: readonly Name[],
): Readonly<Record<Name, ReadonlySet<string>>> {
  const wordsOf = (name: Name) => new Set(rowsOf(rows, name).map(({ word = '' }) => word))
  return Object.fromEntries(names.map((name) => [name, wordsOf(name)])) as Readonly<
    Record<string, ReadonlySet<string>>
  > as Readonly<Record<Name, ReadonlySet<string>>>
}

/** A phrase found from token `start` up to token `end` (exclusive), and every row that has it. */
interface Phrase<Row> {
  start: number
  end: number
  rows: readonly Row[]
}

export interface PhraseIndex<Row> {
  /** The longest phrase that starts at a token, or null. */
  longestAt(tokens: readonly string[], start: number): Phrase<Row> | null
  /** Longest phrases from left to right, none inside another. */
  find(tokens: readonly string[]): Phrase<Row>[]
}

/** Most nodes are the last of a phrase or lie on the way to one: what a node has not, it does not hold. */
interface Node<Row> {
  next: Map<string, Node<Row>> | null
  rows: Row[] | null
}

/** Tokenisers disagree on hyphens, apostrophes and commas: phrases and tokens are both cut at them, so that it does not matter. */
const CUT = /[-'’,\s]/
const PIECES = /[^-'’,\s]+|[-'’,]/g

const piecesOf = (token: string): readonly string[] =>
  CUT.test(token) ? (token.replaceAll('’', "'").match(PIECES) ?? []) : [token]

/** Indexes rows by the phrase in `key`. `fold` is applied to phrases and tokens alike (lower-casing, say). Time is linear in the phrase's length. */
export function phraseIndex<Row>(
  rows: Iterable<Row>,
  key: (row: Row) => string,
  fold: (text: string) => string = (text) => text,
): PhraseIndex<Row> {
  const root: Node<Row> = { next: null, rows: null }
  for (const row of rows) insert(root, piecesOf(fold(key(row))), row)
  const longestAt = (tokens: readonly string[], start: number) => walk(root, tokens, start, fold)
  return { longestAt, find: (tokens) => findAll(tokens, longestAt) }
}

function insert<Row>(root: Node<Row>, pieces: readonly string[], row: Row): void {
  let node = root
  for (const piece of pieces) node = childOf(node, piece)
  if (node === root) return
  node.rows ??= []
  node.rows.push(row)
}

function childOf<Row>(node: Node<Row>, piece: string): Node<Row> {
  node.next ??= new Map()
  const known = node.next.get(piece)
  if (known) return known
  const child: Node<Row> = { next: null, rows: null }
  node.next.set(piece, child)
  return child
}

function walk<Row>(
  root: Node<Row>,
  tokens: readonly string[],
  start: number,
  fold: (text: string) => string,
): Phrase<Row> | null {
  let node: Node<Row> | undefined = root
  let best: Phrase<Row> | null = null
  for (let at = start; at < tokens.length; at++) {
    for (const piece of piecesOf(fold(tokens[at] as string))) node = node?.next?.get(piece)
    if (!node) break
    if (node.rows) best = { start, end: at + 1, rows: node.rows }
  }
  return best
}

function findAll<Row>(tokens: readonly string[], longestAt: PhraseIndex<Row>['longestAt']): Phrase<Row>[] {
  const found: Phrase<Row>[] = []
  for (let at = 0; at < tokens.length; at++) {
    const phrase = longestAt(tokens, at)
    if (!phrase) continue
    found.push(phrase)
    at = phrase.end - 1
  }
  return found
}
