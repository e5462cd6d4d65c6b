import type { ParserState } from './arc_hybrid.ts'

type MendTree = (given: Uint8Array, tree: ParserState, words: number) => void

/** Makes tags and tree agree, and puts right what the parser takes for two: `given` holds tags as their numbers in `tags`; both are changed. */
export function createTreeMend(tags: readonly string[], labels: readonly string[]): MendTree {
  const mends = [createParticiples(tags, labels), createTitledNames(tags, labels), createQuotedAdjectives(tags, labels)]
  return (given, tree, words) => {
    for (const mend of mends) mend(given, tree, words)
  }
}

/** An adjective that has an auxiliary of the passive is a participle. */
function createParticiples(tags: readonly string[], labels: readonly string[]): MendTree {
  const passive = labels.indexOf('aux:pass')
  const [adjective, participle] = [tags.indexOf('ADJ|JJ'), tags.indexOf('VERB|VBN')]
  return (given, { head, label }, words) => {
    for (let node = 1; node <= words; node++) {
      const above = head[node]! - 1
      if (label[node] === passive && above < words && given[above] === adjective) given[above] = participle
    }
  }
}

/**
 * "Texas Sen. Ann Smith said": no place that says something, with a senator beside it, but a senator from there. The name takes the place's
 * part in the sentence, and the place hangs on the title.
 */
function createTitledNames(tags: readonly string[], labels: readonly string[]): MendTree {
  const [title, beside, subject, flat, compound] = ['nmod:desc', 'appos', 'nsubj', 'flat', 'compound'].map((name) =>
    labels.indexOf(name),
  )
  const names = new Set(['PROPN|NNP', 'PROPN|NNPS'].map((tag) => tags.indexOf(tag)))
  return (given, { head, label }, words) => {
    const placeBefore = (name: number): number => {
      let at = name - 1
      while (at > 0 && head[at] === name && label[at] === title) at--
      if (at === 0 || at === name - 1 || !names.has(given[at - 1]!)) return 0
      return label[at] === flat ? head[at]! : at
    }
    const isBeside = (name: number, place: number): boolean =>
      label[name] === beside
        ? head[name] === place
        : label[name] === subject && label[place] === subject && head[name] === head[place]
    for (let name = 3; name <= words; name++) {
      if (label[name] !== beside && label[name] !== subject) continue
      const place = placeBefore(name)
      if (place === 0 || !isBeside(name, place)) continue
      head[name] = head[place]!
      label[name] = label[place]!
      for (let node = name + 1; node <= words; node++) if (head[node] === place) head[node] = name
      head[place] = firstTitle(head, place, name)
      label[place] = compound!
    }
  }
}

/** The first word behind a place, and what is flat in it, that hangs on the name. */
function firstTitle(head: Int32Array, place: number, name: number): number {
  let at = place + 1
  while (head[at] !== name) at++
  return at
}

/**
 * `the two “largely isolated” leaders`: marks around adjectives part no article from its noun. What hung on a part of the phrase hangs on the
 * noun, and where the noun hung on a part, it takes the place of that.
 */
function createQuotedAdjectives(tags: readonly string[], labels: readonly string[]): MendTree {
  const upos = tags.map((tag) => tag.split('|')[0])
  const marks = new Set(['``', "''"].map((mark) => tags.indexOf(`PUNCT|${mark}`)))
  const participles = new Set(['VERB|VBN', 'VERB|VBG'].map((tag) => tags.indexOf(tag)))
  const [adverbial, quality, mark] = ['advmod', 'amod', 'punct'].map((name) => labels.indexOf(name)) as [
    number,
    number,
    number,
  ]
  const before = new Map([
    ['DET', labels.indexOf('det')],
    ['NUM', labels.indexOf('nummod')],
  ])
  return (given, { head, label }, words) => {
    const isMark = (node: number): boolean => marks.has(given[node - 1]!)
    const kind = (node: number): string => (node < 1 ? '' : upos[given[node - 1]!]!)
    const isQuality = (node: number): boolean => kind(node) === 'ADJ' || participles.has(given[node - 1]!)
    const phraseAt = (closing: number): Phrase | null => {
      const [adjective, noun] = [closing - 1, closing + 1]
      if (!isMark(closing) || kind(noun) !== 'NOUN' || !isQuality(adjective)) return null
      let opening = adjective - 1
      while (kind(opening) === 'ADV') opening--
      let first = opening
      while (before.has(kind(first - 1))) first--
      return opening > 0 && isMark(opening) && first < opening ? { first, opening, noun: headNoun(noun) } : null
    }
    const headNoun = (noun: number): number => (head[noun] === noun + 1 && kind(noun + 1) === 'NOUN' ? noun + 1 : noun)
    for (let node = 4; node < words; node++) {
      const phrase = phraseAt(node)
      if (!phrase) continue
      const { first, opening, noun } = phrase
      const adjective = node - 1
      const isIn = (word: number): boolean => word >= first && word < noun
      let top = noun
      while (isIn(head[top]!)) top = head[top]!
      ;[head[noun], label[noun]] = [head[top]!, label[top]!]
      for (let word = 1; word <= words; word++) if (word !== noun && !isIn(word) && isIn(head[word]!)) head[word] = noun
      for (let word = first; word < opening; word++) [head[word], label[word]] = [noun, before.get(kind(word))!]
      for (let word = opening; word <= node; word++)
        [head[word], label[word]] = [adjective, isMark(word) ? mark : adverbial]
      ;[head[adjective], label[adjective]] = [noun, quality]
    }
  }
}

/** Places of words, from 1. */
interface Phrase {
  first: number
  opening: number
  noun: number
}
