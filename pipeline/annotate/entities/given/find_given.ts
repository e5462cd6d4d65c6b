import { foldName, foldWords } from '../../../language/fold.ts'
import type { Token } from '../../../language/reader.ts'
import { type PhraseIndex, phraseIndex } from '../../../lexicon.ts'
import { onceEach } from '../../../once.ts'
import type { BlockSentence } from '../../annotator.ts'
import { isCapital } from '../../capital.ts'
import { groupBy } from '../cluster.ts'
import type { Mention } from '../mention.ts'
import type { Given, GivenList } from './given_list.ts'
import { fitsGlob } from './path_glob.ts'

/** The names that the list gives in one document. */
export interface GivenNames {
  /** Whose name it is, by what spellings have in common. */
  of(name: string): Given | null
  /** Names that are looked for in the text, whatever the reader took for names there. */
  phrases: PhraseIndex<Given>
  choose(all: readonly Given[]): Given | null
}

/** A single word that can be no other: it has a capital inside, or a figure. */
const TELLING = /.\p{Lu}|\p{N}/u

const indexed = onceEach((list: GivenList) => {
  const all = list.entities.flatMap((entity) => entity.forms.map((form) => ({ entity, form, file: list.file })))
  return {
    byName: groupBy(all, ({ form }) => foldName(form.text)),
    phrases: phraseIndex(all, ({ form }) => form.text),
  }
})

/** What the list says in the document with that path. */
export function givenNames(list: GivenList, source_path: string): GivenNames {
  const { byName, phrases } = indexed(list)
  const holds = ({ form }: Given): boolean => form.only_in === null || fitsGlob(source_path, form.only_in)
  const choose = (all: readonly Given[]): Given | null => all.filter(holds).sort(byScope)[0] ?? null
  return { of: (name) => choose(byName.get(foldName(name)) ?? []), phrases, choose }
}

/** A row for some documents comes before one for all, a longer glob before a shorter. */
const byScope = (a: Given, b: Given): number =>
  (b.form.only_in?.length ?? 0) - (a.form.only_in?.length ?? 0) || (a.entity.entity_id < b.entity.entity_id ? -1 : 1)

/**
 * The mentions with those that the list gives: what it names is of its type, and its names are also found where the reader found none, or
 * other ones. A name that the reader took from more words stays as it is.
 */
export function withGiven(
  sentences: readonly BlockSentence[],
  mentions: readonly Mention[],
  names: GivenNames,
): Mention[] {
  const bySentence = new Map<BlockSentence, Mention[]>()
  for (const mention of mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  return sentences.flatMap((sentence) => {
    const read = bySentence.get(sentence) ?? []
    const found = findIn(sentence, names).filter((given) => !read.some((mention) => isLonger(mention, given)))
    const left = read.filter((mention) => !found.some((given) => overlap(mention, given)))
    return [...left.map((mention) => asGiven(mention, names)), ...found].sort((a, b) => a.start - b.start)
  })
}

/** A mention of a name that the list has is the entity's, and of its type. */
export function asGiven(mention: Mention, names: GivenNames): Mention {
  const given = mention.given ?? names.of(mention.name)
  return given ? { ...mention, type: given.entity.type, given } : mention
}

function findIn(sentence: BlockSentence, { phrases, choose }: GivenNames): Mention[] {
  const words = sentence.tokens.map(({ text }) => text)
  return phrases.find(words).flatMap(({ start, end, rows }) => {
    const given = choose(rows)
    const isName = end - start > 1 || TELLING.test(words[start] ?? '') || isNameAlone(sentence.tokens, start)
    return given && isName ? [toGivenMention(sentence, { first: start, last: end }, given)] : []
  })
}

/** A word with a capital that does not stem from the beginning of the sentence, and is no part of a longer name. */
function isNameAlone(tokens: readonly Token[], at: number): boolean {
  const isProper = (i: number): boolean => tokens[i]?.upos === 'PROPN' && isCapital(tokens[i]?.text)
  const isInside = isProper(at + 1) || (at > 1 && isProper(at - 1))
  return isCapital(tokens[at]?.text) && (at > 0 || isProper(at)) && !isInside
}

function toGivenMention(sentence: BlockSentence, range: { first: number; last: number }, given: Given): Mention {
  const { text, start } = { text: given.form.text, start: sentence.tokens[range.first]?.start ?? 0 }
  const { type } = given.entity
  return {
    ...range,
    ...{
      start,
      end: sentence.tokens[range.last - 1]?.end ?? start,
      name: text,
      words: foldWords(text),
      nickname: null,
      sentence,
    },
    ...{ type, read: type, by: 'list of the user', votes: null, honorific: null, title: null, given },
  }
}

const overlap = (a: Mention, b: Mention): boolean => a.first < b.last && b.first < a.last

/** It holds the other and more. */
const isLonger = (mention: Mention, { first, last }: Mention): boolean =>
  mention.first <= first && mention.last >= last && mention.last - mention.first > last - first
