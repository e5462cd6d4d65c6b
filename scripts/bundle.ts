import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const SOURCES = path.resolve('pipeline')
/** What package.json and the processes of a run name; all that they share lies in files beside them. */
const ENTRIES = {
  cli: 'pipeline/cli.ts',
  worker: 'pipeline/worker.ts',
  open_worker: 'pipeline/open_worker.ts',
  index: 'pipeline/index.ts',
  language: 'pipeline/language/index.ts',
}

/** Data is found from where a source stands: what it is bundled into lies elsewhere, so that its address is put in. */
const ownAddress: Plugin = {
  name: 'own address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const place = path.posix.relative(SOURCES, file).replace(/\.ts$/, '.js')
      const address = `new URL('./${place}', import.meta.url).href`
      return { contents: readFileSync(file, 'utf8').replaceAll(/\bimport\.meta\.url\b/g, address), loader: 'ts' }
    }),
}

/**
 * Our sources as few files in `folder`, a folder beside `pipeline/`, since to find, read and link a hundred takes longer than an article;
 * packages stay what is installed.
 */
export const bundle = (folder: string, { entries = ENTRIES, mapped = false }: Bundled = {}): Promise<unknown> =>
  build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: mapped,
    plugins: [ownAddress],
  })

/** `entries`: sources by the names of what they become. `mapped`: with source maps. */
interface Bundled {
  entries?: Record<string, string>
  mapped?: boolean
}
