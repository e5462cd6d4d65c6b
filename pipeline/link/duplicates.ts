import { createHash } from 'node:crypto'
import { toIssue } from '../record/issue.ts'
import type { AnnotatedRecord } from '../record/records.ts'
import type { Keyed, Linker, Outcome, Reason, Resolved } from '../stage.ts'
import { Components } from './components.ts'
import { estimate, SIGNATURE_LENGTH, sign } from './minhash.ts'

/** Share of word shingles in common from which two articles are one. */
const NEAR = 0.7
/** Rows a band: SIGNATURE_LENGTH / ROWS bands let pairs at NEAR through in 99 of 100 cases. */
const ROWS = 5
/** Documents that others of their band are compared with; the first ones, in document order, that are near to none before them. */
const MOST_PER_BAND = 32
const WORDS = /[\p{L}\p{N}]+/gu

/** What stands first in a key: documents of one hash of all words, or of one hash of a band of the signature. */
const KEY = { words: 'words', band: 'band' } as const

/** Document id, and in bands the signature: the low 16 bits of each value, which two documents share by chance once in 65,536. */
type Fingerprint = [id: string, signature?: string]
/** Two documents that are one; or one that was not compared with those behind it in its band. */
type Found = [first: string, other: string] | [uncompared: string]

/**
 * Documents whose kept words repeat others', exactly or nearly (MinHash over shingles of words, in bands: Broder 1997; Leskovec,
 * Rajaraman, Ullman, Mining of Massive Datasets, ch. 3). All that are joined in pairs repeat the first of them in document order.
 */
export const duplicates: Linker<Fingerprint, Found> = {
  name: 'duplicates',
  emit(record) {
    const words = keptWords(record)
    if (words.length === 0) return []
    const { document_id } = record.document
    const hash = createHash('sha256').update(words.join(' ')).digest('base64')
    return [{ key: `${KEY.words} ${hash}`, value: [document_id], placed: true }, ...bandsOf(document_id, sign(words))]
  },
  reduce: (key, values) => (key.startsWith(`${KEY.words} `) ? equals(values) : nears(values)),
  resolve: placeDuplicates,
  compare,
}

/** How much two documents have in common, by the same words and signatures. */
function compare(record: AnnotatedRecord, other: AnnotatedRecord): Reason[] {
  const [words, others] = [keptWords(record), keptWords(other)]
  if (words.join(' ') === others.join(' ')) return [{ name: 'repeats', value: 'all kept words are equal' }]
  const share = estimate(Uint16Array.from(sign(words)), Uint16Array.from(sign(others)))
  const how = share >= NEAR ? '' : '; they are one by way of others that are near to both'
  const value = `about ${Math.round(share * 100)}% of their runs of words in common (one from ${NEAR * 100}%)${how}`
  return [{ name: 'repeats', value }]
}

const keptWords = ({ document, blocks }: AnnotatedRecord): string[] =>
  blocks
    .filter((block) => block.kept)
    .flatMap((block) => document.text.slice(block.start, block.end).toLowerCase().match(WORDS) ?? [])

/** One key a band: a hash of its values (FNV-1a over them). */
function bandsOf(document_id: string, signature: Uint32Array): Keyed<Fingerprint>[] {
  const value: Fingerprint = [document_id, toText(Uint16Array.from(signature))]
  return Array.from({ length: SIGNATURE_LENGTH / ROWS }, (_, band) => {
    let hash = 0x811c9dc5
    for (const row of signature.subarray(band * ROWS, (band + 1) * ROWS)) hash = Math.imul(hash ^ row, 0x01000193)
    return { key: `${KEY.band} ${band} ${hash >>> 0}`, value }
  })
}

const toText = ({ buffer }: Uint16Array): string => Buffer.from(buffer as ArrayBuffer).toString('base64')

function toSignature(text: string): Uint16Array {
  const signature = new Uint16Array(SIGNATURE_LENGTH)
  Buffer.from(text, 'base64').copy(new Uint8Array(signature.buffer))
  return signature
}

function* equals(values: Iterable<Fingerprint>): Generator<Found> {
  let first: string | null = null
  for (const [id] of values) {
    if (first !== null) yield [first, id]
    first ??= id
  }
}

function* nears(values: Iterable<Fingerprint>): Generator<Found> {
  const firsts: First[] = []
  for (const [id, text = ''] of values) {
    const one = { id, text, signature: null }
    const near = firsts.filter((first) => estimate(signatureOf(one), signatureOf(first)) >= NEAR)
    for (const first of near) yield [first.id, id]
    if (near.length > 0) continue
    if (firsts.length < MOST_PER_BAND) firsts.push(one)
    else yield [id]
  }
}

/** Read when it is asked for: most bands are of one document. */
interface First {
  id: string
  text: string
  signature: Uint16Array | null
}

function signatureOf(first: First): Uint16Array {
  first.signature ??= toSignature(first.text)
  return first.signature
}

/** Documents come in their order, so that the first one of a component is the smallest. */
function placeDuplicates(found: Iterable<Found>, { report }: Outcome): Resolved<Fingerprint> {
  const joined = new Components<string>()
  const near = new Set<string>()
  const uncompared = new Set<string>()
  for (const [first, other] of found)
    if (other === undefined) uncompared.add(first)
    else {
      joined.join(first, other)
      near.add(first).add(other)
    }
  const details = { count: uncompared.size, limit: MOST_PER_BAND }
  if (uncompared.size > 0) report(toIssue('TEXTS_NOT_COMPARED', { stage: 'link' }, details))
  const originals = new Map<string, string>()
  return {
    place(document_id) {
      if (!near.has(document_id)) return null
      const owner = joined.ownerOf(document_id)
      const duplicate_of = originals.get(owner)
      if (duplicate_of !== undefined) return { document_id, duplicate_of }
      originals.set(owner, document_id)
      return null
    },
  }
}
