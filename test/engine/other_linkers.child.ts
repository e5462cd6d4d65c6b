/** A worker process whose chain has a linker more, which fails on one document, and another entity linker, which fails on another. */
import { serve } from '../../pipeline/engine/serve.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'

const failing = (
  name: string,
  path: string,
  emit: (record: AnnotatedRecord) => ReturnType<(typeof PIPELINE.linkers)[0]['emit']>,
) => ({
  name,
  emit(record: AnnotatedRecord) {
    if (record.document.source_path === path) throw new Error(`no words in ${path}`)
    return emit(record)
  },
  reduce: () => [],
  resolve: () => ({ place: () => null }),
})

const [entities, ...others] = PIPELINE.linkers
serve(
  Promise.resolve({
    ...PIPELINE,
    linkers: [
      failing('entities', 'b.txt', (record) => entities?.emit(record, []) ?? []),
      ...others,
      failing('stories', 'c.txt', () => []),
    ],
  }),
)
