import { toIssue } from '../record/issue.ts'
import type { Block, CleanedRecord, Issue } from '../record/records.ts'
import type { Context } from '../stage.ts'

/**
 * The blocks up to the first kept one with which the kept text is longer than the setting: time and memory grow with what is annotated, and
 * where that ends must not hang on the machine.
 */
export function annotatedBlocks({ blocks }: CleanedRecord, { settings }: Context): readonly Block[] {
  let characters = 0
  const end = blocks.findIndex((block) => {
    if (block.kept) characters += block.end - block.start
    return characters > settings.max_annotated_characters
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}

/** Says from where on kept blocks are left out. */
export function unannotatedIssues(record: CleanedRecord, context: Context): Issue[] {
  const left = record.blocks.slice(annotatedBlocks(record, context).length).filter(({ kept }) => kept)
  const [first, last] = [left[0], left.at(-1)]
  if (first === undefined || last === undefined) return []
  const { source_path, document_id } = record.document
  const place = { stage: 'annotate', source_path, document_id, start: first.start, end: last.end } as const
  const details = { limit: context.settings.max_annotated_characters, count: left.length }
  return [toIssue('TEXT_PARTLY_ANNOTATED', place, details)]
}
