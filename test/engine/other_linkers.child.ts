/** A worker process whose chain has a linker more, which fails on one document, and another entity linker, which fails on another. */
import { CHAIN } from '../../pipeline/engine/chain.ts'
import { serve } from '../../pipeline/engine/serve.ts'
import type { Annotated } from '../../pipeline/stage.ts'

const failing = (
  name: string,
  path: string,
  emit: (record: Annotated) => ReturnType<(typeof CHAIN.linkers)[0]['emit']>,
) => ({
  name,
  emit(record: Annotated) {
    if ('document' in record && record.document.source_path === path) throw new Error(`no words in ${path}`)
    return emit(record)
  },
  reduce: () => [],
})

const [entities, ...others] = CHAIN.linkers
serve({
  ...CHAIN,
  linkers: [
    failing('entities', 'b.txt', (record) => entities?.emit(record) ?? []),
    ...others,
    failing('stories', 'c.txt', () => []),
  ],
})
