import type { Row } from '../export/rows.ts'
import type { AnnotatedRecord } from '../record/records.ts'
import type { Reason, Settings } from '../stage.ts'
import { pageOf, rowOn } from './row.ts'
import type { Asked, Why } from './why.ts'
import { hasStage, recordOf } from './written.ts'

/** A document: where its title, date, language and the like are from, and what it repeats. */
export async function whyDocument({ folder, id, row, table, pipeline, again }: Asked): Promise<Why> {
  const { settings } = await again.context()
  const isCleaned = hasStage(folder, 'clean')
  const reasons = [
    ...basesOf(row),
    ...datesOf(row),
    ...inferredOf(row),
    ...languageOf(row, settings),
    ...(isCleaned ? keptOf(row) : []),
    ...(await likenessOf({ folder, pipeline, row, id })),
  ]
  if (!isCleaned) return { stage: 'ingest', reasons }
  const record = await again.cleaned(id)
  const today = record ? rowOn(await pageOf(folder, record), [table], id)?.row : null
  return { stage: 'clean', reasons, today: today ?? null }
}

/** `title: og:title; authors: byline`, column by column. */
const basesOf = ({ metadata_basis }: Row): Reason[] =>
  String(metadata_basis ?? '')
    .split('; ')
    .filter((part) => part.includes(': '))
    .map((part) => ({ name: part.slice(0, part.indexOf(': ')), value: `from ${part.slice(part.indexOf(': ') + 2)}` }))

const DATES = ['published_date', 'header_date', 'modified_date'] as const

/** The days that were there to be chosen from. */
function datesOf(row: Row): Reason[] {
  const there = DATES.filter((column) => row[column] !== null && row[column] !== undefined)
  const candidates = there.map((column) => `${column} ${row[column]}`).join(', ') || 'none is stated'
  return [{ name: 'date', value: `basis ${row.published_basis}; candidates: ${candidates}` }]
}

function languageOf({ language, metadata_basis }: Row, settings: Settings): Reason[] {
  if (String(metadata_basis ?? '').includes('language: ')) return []
  const how = settings.language === null ? 'told from the text, or as the file states' : 'the setting "language"'
  return [{ name: 'language', value: language === null ? 'too little text to tell' : how }]
}

/** What stories say of its day. */
const inferredOf = ({ inferred_date }: Row): Reason[] =>
  inferred_date === null || inferred_date === undefined
    ? []
    : [
        {
          name: 'inferred date',
          value: `no later than ${inferred_date}: it tells as yet to come, or under way, what was over by then (see the issue DATE_CONFLICT, and its stories)`,
        },
      ]

const keptOf = ({ kept_char_count, char_count }: Row): Reason[] => [
  { name: 'kept', value: `${kept_char_count} of ${char_count} characters; the table blocks says why, block by block` },
]

/** What it has in common with the document that it repeats. */
async function likenessOf({
  folder,
  pipeline,
  row,
  id,
}: Pick<Asked, 'folder' | 'pipeline' | 'row' | 'id'>): Promise<Reason[]> {
  if (typeof row.duplicate_of !== 'string') return []
  const record = await recordOf<AnnotatedRecord>(folder, 'annotate', id)
  const other = await recordOf<AnnotatedRecord>(folder, 'annotate', row.duplicate_of)
  if (!record || !other) return []
  return pipeline.linkers.flatMap((linker) => linker.compare?.(record, other) ?? [])
}
