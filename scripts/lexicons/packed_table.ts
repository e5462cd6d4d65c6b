import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The rows of a packed table of the sources, cut into cells, without its header. */
export function* tableOf(folder: string, file: string): Generator<string[]> {
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
  for (const line of lines.slice(1)) if (line !== '') yield line.split('\t')
}
