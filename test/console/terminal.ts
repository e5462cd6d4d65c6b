import { afterEach, vi } from 'vitest'

const STREAMS = [process.stdout, process.stderr]
const TOLD = STREAMS.map(({ isTTY }) => isTTY)

/** What is written on standard error, as a terminal or a log gets it, until the test ends. */
export function listen(isTerminal: boolean): string[] {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  for (const stream of STREAMS) stream.isTTY = isTerminal
  return written
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  for (const [i, stream] of STREAMS.entries()) stream.isTTY = TOLD[i] ?? false
})
