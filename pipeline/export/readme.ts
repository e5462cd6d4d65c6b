import { ownField } from '../own_field.ts'
import type { WrittenFile } from './sink.ts'
import type { Table } from './table.ts'

/** The page that says what lies in the folder. */
export const README = 'README.md'

/** What analysts ask, each in one line of SQL for the views of `newsledger.sql`. */
const QUESTIONS = [
  [
    'Who said what about whom?',
    'SELECT q.source, m.entity, q.text FROM quotes q JOIN mentions m ON m.document_id = q.document_id AND m.span_start BETWEEN q.span_start AND q.span_end - 1 WHERE m.entity_id <> q.source_id;',
  ],
  [
    'How many were killed and wounded, day by day?',
    "SELECT earliest, amount_of, min(amount_low), max(amount_high) FROM claims WHERE regexp_matches(amount_of, 'killed|dead|wounded|injured') GROUP BY ALL ORDER BY ALL;",
  ],
  [
    'Which share of the sources of an outlet are women, of those whose gender the texts tell?',
    "SELECT q.publisher, avg((e.gender = 'female')::INT) AS women, count(*) AS quotes FROM quotes q JOIN entities e ON e.entity_id = q.source_id WHERE e.gender IS NOT NULL GROUP BY ALL;",
  ],
  [
    'How many quotes a month?',
    'SELECT left(published_date, 7) AS month, count(*) FROM quotes GROUP BY ALL ORDER BY ALL;',
  ],
  [
    'Which figures conflict?',
    "SELECT value, text, other_value, other_text FROM conflicts WHERE relation = 'conflict' AND kind = 'number';",
  ],
  [
    'What changed since?',
    "SELECT kind, value, text, other_value, other_text FROM conflicts WHERE relation = 'update';",
  ],
  [
    'Which claims rest on one source?',
    'SELECT c.sentence, c.sources FROM claims c LEFT JOIN stories s USING (story_id) WHERE coalesce(s.independent_source_count, 1) = 1;',
  ],
  [
    'Who met whom?',
    "SELECT actor, recipient, place, earliest, status FROM claims WHERE event_class = 'CONSULT' ORDER BY earliest;",
  ],
  [
    'What was removed, and why?',
    'SELECT kind, rule, count(*), any_value(text) FROM blocks WHERE NOT kept GROUP BY ALL ORDER BY ALL;',
  ],
  [
    'What hangs on an uncertain date?',
    "SELECT d.published_date, d.published_basis, t.text, t.value FROM documents d JOIN times t USING (document_id) WHERE d.published_basis <> 'metadata' AND t.anchor = 'document';",
  ],
] as const

/** What each file is, what its tables hold, and what can be asked of them. */
export const toReadme = (
  files: readonly WrittenFile[],
  tables: readonly Table[],
  counts: Readonly<Record<string, number>>,
): string =>
  [
    '# What is in this folder',
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
    ...(files.some(({ format }) => format === 'sql') ? queries() : []),
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

const queries = (): string[] => [
  '## What can be asked',
  '',
  'With [DuckDB](https://duckdb.org), inside this folder: `duckdb -init newsledger.sql`, then (an answer without rows means that the articles tell nothing of the kind)',
  '',
  '```sql',
  ...QUESTIONS.flatMap(([question, query]) => [`-- ${question}`, query]),
  '```',
  '',
]
