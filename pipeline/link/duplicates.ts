import { createHash } from 'node:crypto'
import { smallest } from '../extremes.ts'
import { toIssue } from '../issue.ts'
import type { Issue, LinkedDuplicate } from '../records.ts'
import type { Annotated, KeyedStage } from '../stage.ts'
import { estimate, SIGNATURE_LENGTH, sign } from './minhash.ts'
import { orderOf } from './order.ts'

/** Share of word shingles in common from which two articles are one. */
const NEAR = 0.7
/** Rows a band: SIGNATURE_LENGTH / ROWS bands let pairs at NEAR through in 99 of 100 cases. */
const ROWS = 5
/** Originals compared with a document in one band; the first ones in document order. */
const MOST_PER_BAND = 32
const WORDS = /[\p{L}\p{N}]+/gu

/** Document id, hash of the words, signature: about 700 characters a document. */
type Fingerprint = [id: string, words: string, signature: string]

/**
 * Documents whose kept words repeat an earlier document's, exactly or nearly (MinHash over shingles of words, in bands:
 * Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3). Each points at the first, never at another duplicate.
 */
export const duplicates: KeyedStage<Annotated, Fingerprint, LinkedDuplicate> = {
  name: 'duplicates',
  emit(record) {
    if ('rejected' in record) return []
    const words = keptWords(record)
    if (words.length === 0) return []
    const hash = createHash('sha256').update(words.join(' ')).digest('base64')
    const value: Fingerprint = [record.document.document_id, hash, toText(sign(words))]
    return [{ key: 'documents', order: orderOf(record.document), value }]
  },
  reduce: (_, values, report) => findDuplicates(values, report),
}

const keptWords = ({ document, blocks }: Exclude<Annotated, { rejected: unknown }>): string[] =>
  blocks
    .filter((block) => block.kept)
    .flatMap((block) => document.text.slice(block.start, block.end).toLowerCase().match(WORDS) ?? [])

const toText = (signature: Uint32Array): string => Buffer.from(signature.buffer).toString('base64')

function toSignature(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64')
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i))
}

interface Original {
  id: string
  signature: Uint32Array
}

function findDuplicates(values: Iterable<Fingerprint>, report: (issue: Issue) => void): LinkedDuplicate[] {
  const exact = new Map<string, string>()
  const originals: Original[] = []
  const bands = Array.from({ length: SIGNATURE_LENGTH / ROWS }, () => new Map<number, number[]>())
  const found: LinkedDuplicate[] = []
  let count = 0
  for (const [id, words, text] of values) {
    const signature = toSignature(text)
    const keys = bandKeys(signature)
    const first = exact.get(words) ?? nearest(signature, keys, bands, originals)
    if (!exact.has(words)) exact.set(words, first ?? id)
    if (first) found.push({ document_id: id, duplicate_of: first })
    else originals.push({ id, signature })
    if (!first && !keep(keys, bands, originals.length - 1)) count++
  }
  if (count > 0) report(toIssue('TEXTS_NOT_COMPARED', { stage: 'link' }, { count, limit: MOST_PER_BAND }))
  return found
}

/** A number for the values of each band (FNV-1a over them). */
function bandKeys(signature: Uint32Array): number[] {
  return Array.from({ length: signature.length / ROWS }, (_, band) => {
    let hash = 0x811c9dc5
    for (let row = 0; row < ROWS; row++) hash = Math.imul(hash ^ (signature[band * ROWS + row] as number), 0x01000193)
    return hash >>> 0
  })
}

function nearest(
  signature: Uint32Array,
  keys: number[],
  bands: Map<number, number[]>[],
  originals: Original[],
): string | null {
  const candidates = new Set(keys.flatMap((key, band) => bands[band]?.get(key) ?? []))
  const near = Array.from(candidates).filter((i) => estimate(signature, (originals[i] as Original).signature) >= NEAR)
  return near.length > 0 ? (originals[smallest(near)] as Original).id : null
}

/** False where a band was full. */
function keep(keys: number[], bands: Map<number, number[]>[], index: number): boolean {
  let whole = true
  for (const [band, key] of keys.entries()) {
    const held = bands[band]?.get(key)
    if (!held) bands[band]?.set(key, [index])
    else if (held.length < MOST_PER_BAND) held.push(index)
    else whole = false
  }
  return whole
}
