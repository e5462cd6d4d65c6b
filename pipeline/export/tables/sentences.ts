import type { SentenceRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { idAt, type Placed } from '../identify.ts'
import { LETTERS, type Page, place } from '../page.ts'
import type { Table } from '../table.ts'

export const sentences: Table = {
  name: 'sentences',
  schema: readSchema('tables/sentences'),
  letter: LETTERS.sentences,
  layer: 'sentence',
  rows: (page: Page): SentenceRow[] =>
    page.sentences.map((sentence) => {
      const block_id = idAt(page.blocks, sentence.start) ?? outside(sentence)
      const { document_id } = page.record.document
      return { sentence_id: sentence.id, document_id, block_id, ...place(page, sentence) }
    }),
}

function outside(sentence: Placed): never {
  throw new Error(`Sentence ${sentence.id} begins outside every block`)
}
