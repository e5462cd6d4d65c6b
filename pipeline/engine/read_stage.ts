import { readLines } from '../export/lines.ts'
import { decodeLine } from '../record/codec.ts'
import type { StageHeader } from './stage_files.ts'

/** What a stage file opens with; null where it is empty. */
export async function readHeader(file: string): Promise<StageHeader | null> {
  for await (const [line = 'null'] of readLines(file)) return JSON.parse(line)
  return null
}

/** The records of a stage file, after its header line. */
export async function* readRecords<Line>(file: string): AsyncGenerator<Line> {
  for await (const line of recordLines(file)) yield decodeLine<Line>(line)
}

/** The same as they are written. */
export async function* recordLines(file: string): AsyncGenerator<string> {
  let header = true
  for await (const lines of readLines(file))
    for (const line of lines) {
      if (!header) yield line
      header = false
    }
}
