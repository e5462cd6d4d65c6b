const NOMINAL = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP'])
const INSIDE = new Set([...NOMINAL, 'JJ', 'JJR', 'JJS', 'CD', 'DT', 'PRP$', 'POS', 'HYPH', 'VBN', 'VBG'])
/** What tells which one, or of how many: a phrase with it is whole. A headline does without. */
const DEFINITE = new Set(['DT', 'PRP$', 'POS', 'CD', 'PRP', 'NNP', 'NNPS'])
const PREPOSITIONS = new Set(['IN', 'TO'])

/** The last noun, name or pronoun so far that may be a subject: in no phrase with a preposition. */
export interface Subject {
  tag: string
  /** Its phrase has a determiner, a number or a name. */
  definite: boolean
  /** The phrase just read is its own; otherwise one with a preposition came after it. */
  near: boolean
}

/** Reads Penn tags one after the other, each once, and says who might be the subject before the next. */
export function createSubjects(): { read(tag: string): void; subject(): Subject | undefined } {
  let [before, open, governed, definite] = ['', false, false, false]
  let subject: Subject | undefined
  const read = (tag: string): void => {
    if (INSIDE.has(tag)) {
      if (!open) [open, governed, definite] = [true, PREPOSITIONS.has(before), false]
      definite ||= DEFINITE.has(tag)
      if (NOMINAL.has(tag)) subject = governed ? subject && { ...subject, near: false } : { tag, definite, near: true }
    } else open = false
    before = tag
  }
  return { read, subject: () => subject }
}
