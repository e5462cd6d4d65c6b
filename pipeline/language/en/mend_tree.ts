import type { ParserState } from './arc_hybrid.ts'

type MendTree = (given: Uint8Array, tree: ParserState, words: number) => void

/** Makes tags and tree agree, and puts right what the parser takes for two: `given` holds tags as their numbers in `tags`; both are changed. */
export function createTreeMend(tags: readonly string[], labels: readonly string[]): MendTree {
  const mends = [createParticiples(tags, labels), createTitledNames(tags, labels)]
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
