/** A worker process whose chain has a linker more, which fails on one document, and another entity linker, which fails on another. */
import { serve } from '../../pipeline/engine/serve.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { AnyLinker } from '../../pipeline/stage.ts'

const failing = (name: string, path: string, emit: AnyLinker['emit']) => ({
  name,
  emit(...asked: Parameters<AnyLinker['emit']>) {
    if (asked[0].document.source_path === path) throw new Error(`no words in ${path}`)
    return emit(...asked)
  },
  reduce: () => [],
  resolve: () => ({ place: () => null }),
})

const [entities, ...others] = PIPELINE.linkers
serve(
  Promise.resolve({
    ...PIPELINE,
    linkers: [
      failing('entities', 'b.txt', (...asked) => entities?.emit(...asked) ?? []),
      ...others,
      failing('stories', 'c.txt', () => []),
    ],
  }),
)
