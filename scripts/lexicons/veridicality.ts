import { readGzippedRows } from './sources.ts'

type Rows = Record<string, string>[]

/** The frames of MegaVeridicality as the list names them. */
const FRAMES = new Map([
  ['NP Ved that S', 'that'],
  ['NP was Ved that S', 'was that'],
  ['NP Ved for NP to VP', 'for noun to do'],
  ['NP Ved NP to VP[+eventive]', 'noun to do'],
  ['NP Ved NP to VP[-eventive]', 'noun to be'],
  ['NP Ved to VP[+eventive]', 'to do'],
  ['NP Ved to VP[-eventive]', 'to be'],
  ['NP was Ved to VP[+eventive]', 'was to do'],
  ['NP was Ved to VP[-eventive]', 'was to be'],
])

/** A row for each verb and frame: how far its clause holds where the verb is affirmed, and where it is negated, from -1 to 1. */
export function toVeridicality(folder: string): Rows {
  const rows = new Map<string, Record<string, string>>()
  const answers = readGzippedRows(folder, 'mega_veridicality_signatures.tsv.gz')
  for (const [verb = '', frame = '', polarity = '', signature = ''] of answers) {
    const key = `${verb}\t${frame}`
    const row = rows.get(key) ?? { verb, frame: FRAMES.get(frame) ?? frame, affirmed: '', negated: '' }
    rows.set(key, { ...row, [polarity === 'negative' ? 'negated' : 'affirmed']: signature })
  }
  return [...rows.values()]
}
