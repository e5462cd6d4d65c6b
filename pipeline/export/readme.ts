import { ownField } from '../own_field.ts'
import { QUESTIONS } from './questions.ts'
import { PUBLISHERS, RIGHTS } from './rights.ts'
import type { WrittenFile } from './sink.ts'
import type { Table } from './table.ts'

/** The page that says what lies in the folder. */
export const README = 'README.md'

/** What the page says of a run besides its files and tables. */
export interface About {
  /** Of newsledger, where that is told. */
  version?: string | undefined
  /** Lines that say what the articles are. */
  inputs: readonly string[]
}

const RIGHTS_LINES = RIGHTS.map(({ what, where, source, licence }) =>
  source === null || licence === null
    ? `- ${what} (${where}): ${PUBLISHERS}.`
    : `- ${what} (${where}): [${source.title}](${source.path}), [${licence.title}](${licence.path}).`,
)

/** What each file is, what its tables hold, and what can be asked of them. */
export const toReadme = (
  files: readonly WrittenFile[],
  tables: readonly Table[],
  counts: Readonly<Record<string, number>>,
  { version, inputs }: About,
): string =>
  [
    '# What is in this folder',
    '',
    `Tables made of news articles by newsledger${version === undefined ? '' : ` ${version}`}; every row points back to the characters that it came from.`,
    '',
    ...inputs,
    '',
    ...startOf(files),
    ...placesOf(files).map(([place, what]) => `- \`${place}\`: ${what}`),
    '- `datapackage.json`: every file with its size and hash, every column with its type and meaning (Data Package 2.0).',
    '- `croissant.json`: the tables for those who load data sets by their description (Croissant 1.0).',
    '- `stages/`: what each stage made, a record a line; `run.json`: the run itself.',
    '',
    'Offsets (`start`, `end`) count Unicode code points of `documents.text`, the end exclusive. `newsledger explain FOLDER ID` says of any row why it is as it is.',
    '',
    '## The tables',
    '',
    '| table | rows | what a row is |',
    '|---|---|---|',
    ...tables.map(({ name, schema }) => `| ${name} | ${ownField(counts, name) ?? 0} | ${schema.description ?? ''} |`),
    '',
    ...queries(files),
    '## Rights',
    '',
    ...RIGHTS_LINES,
    '',
  ].join('\n')

/** What people open first, of what is there. */
function startOf(files: readonly WrittenFile[]): string[] {
  const first = files.filter(({ format }) => format === 'html' || format === 'xlsx').map(({ path }) => `\`${path}\``)
  const start = first.length > 0 ? `Start with ${first.toReversed().join(' or ')}. ` : ''
  return [`${start}What every column means stands in \`datapackage.json\`.`, '']
}

/** Files, or folders of files of one format. */
function placesOf(files: readonly WrittenFile[]): [place: string, what: string][] {
  const ofTables = files.filter(({ table }) => table !== null)
  const folders = new Map(ofTables.map(({ path, mediatype }) => [path.slice(0, path.indexOf('/') + 1), mediatype]))
  return [
    ...Array.from(folders, ([folder, mediatype]): [string, string] => [
      folder,
      `every table as a file (${mediatype}).`,
    ]),
    ...files
      .filter(({ table }) => table === null)
      .map(({ path, description }): [string, string] => [path, description]),
  ]
}

/** How the questions are asked, of what is there. */
function queries(files: readonly WrittenFile[]): string[] {
  const has = (kind: string): boolean => files.some(({ format }) => format === kind)
  const duckdb = 'with [DuckDB](https://duckdb.org) `duckdb -init newsledger.sql`'
  const sqlite = 'with SQLite `sqlite3 newsledger.sqlite` (where it counts days otherwise, its own line stands below)'
  const ways = [...(has('sql') ? [duckdb] : []), ...(has('sqlite') ? [sqlite] : [])]
  if (ways.length === 0) return []
  return [
    '## What can be asked',
    '',
    `Inside this folder: ${ways.join(', ')}. An answer without rows means that the articles tell nothing of the kind.`,
    '',
    '```sql',
    ...QUESTIONS.flatMap(({ question, sheet, sql, sqlite: other }) => [
      `-- ${question}`,
      ...(sheet !== undefined && has('xlsx') ? [`-- In the workbook, by filters: ${sheet}`] : []),
      sql,
      ...(other === undefined ? [] : [`-- In SQLite: ${other}`]),
    ]),
    '```',
    '',
  ]
}
