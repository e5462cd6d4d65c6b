import type { Annotation, MentionAnnotation, ReferenceAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Context } from '../../stage.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { findQuoted } from '../quotes/marks.ts'
import { reasonsFor } from './coreference_reasons.ts'
import { Discourse } from './discourse.ts'
import type { CoreferenceGrammar } from './grammar.ts'
import { coreferenceGrammarOf } from './grammars.ts'
import { toReferents } from './known_referents.ts'
import { type Reading, toReading } from './reading.ts'
import type { Referent } from './referent.ts'
import { type Link, resolveSentence } from './resolve.ts'
import { learnGenders } from './votes.ts'

/**
 * Which entity pronouns and definite nouns stand for, by agreement and salience: what does not agree is ruled out, and what is left must
 * lead clearly; else nobody is meant. After the sieves of Raghunathan et al. 2010 and Lee et al. 2013.
 */
export const coreference: Annotator = {
  name: 'coreference',
  needs_words: true,
  annotate(document: CleanDocument, _context?: Context, _report?: unknown, because?: Because): Annotation[] {
    const { language } = document.document
    const grammar = coreferenceGrammarOf(language)
    if (!grammar || !language) return []
    const referents = toReferents(document.document.text, document.annotations, language, grammar)
    const readings = readingsOf(document, referents)
    learnGenders(readings, grammar, referents)
    return resolveAll(readings, grammar).flatMap((link): Annotation[] => {
      if (link.naming.referent.entity === null) return toReferences(link)
      const mention = toMention(link)
      because?.(mention, () => reasonsFor(link))
      return [mention]
    })
  },
}

/** Blocks whose names nobody refers back to. */
const BESIDE_THE_ARTICLE = new Set(['byline', 'dateline', 'credit', 'caption'])

function readingsOf(document: CleanDocument, referents: ReadonlyMap<string, Referent>): Reading[] {
  const mentions = document.annotations
    .filter((a) => a.layer === 'mention')
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const read = document.sentences.filter(({ block }) => !BESIDE_THE_ARTICLE.has(block.kind))
  const quoted = quotedBy(document.document.text)
  let step = 0
  return read.map((sentence, number) => {
    const stretches = quoted(sentence)
    if (!stretches.some(({ start, end }) => start < sentence.start && sentence.start < end)) step++
    return toReading(sentence, { number, step }, mentions, referents, stretches)
  })
}

/** The quoted stretches of a sentence's block that reach into it; asked in order. */
function quotedBy(text: string): (sentence: BlockSentence) => Span[] {
  let block: BlockSentence['block'] | null = null
  let [stretches, passed]: [Span[], number] = [[], 0]
  return (sentence) => {
    if (sentence.block !== block) {
      block = sentence.block
      stretches = findQuoted(text, block)
      passed = 0
    }
    while ((stretches[passed]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) passed++
    let to = passed
    while ((stretches[to]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) to++
    return stretches.slice(passed, to)
  }
}

function resolveAll(readings: readonly Reading[], grammar: CoreferenceGrammar): Link[] {
  const discourse = new Discourse()
  return readings.flatMap((reading) => resolveSentence(reading, discourse, grammar))
}

/** Whom it stands for, where that is no one entity. */
const toReferences = ({ naming: { start, end }, antecedents }: Link): ReferenceAnnotation[] =>
  antecedents.length === 0 ? [] : [{ layer: 'reference', start, end, antecedents: [...antecedents] }]

const toMention = ({ naming, gender }: Link): MentionAnnotation => ({
  layer: 'mention',
  start: naming.start,
  end: naming.end,
  entity: naming.referent.entity?.id ?? '',
  form: naming.form === 'pronoun' ? 'pronoun' : 'nominal',
  metonym: false,
  ...(gender === null ? {} : { gender }),
})
