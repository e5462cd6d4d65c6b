/** A writer is asked for that nobody has. */
export class WriterUnknown extends Error {}

/** The writers that are asked for by name, also several joined with commas, in their own order; all where none is named. Throws WriterUnknown. */
export function chosenWriters<Writer extends { name: string }>(
  writers: readonly Writer[],
  asked?: string | readonly string[],
): readonly Writer[] {
  if (asked === undefined) return writers
  const names = [asked].flat().flatMap((text) => text.split(',').map((name) => name.trim()))
  const known = writers.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new WriterUnknown(`no writer is called ${unknown}; there are ${known.join(', ')}`)
  return writers.filter(({ name }) => names.includes(name))
}
