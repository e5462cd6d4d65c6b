import type { MentionAnnotation } from '../../../record/records.ts'
import type { Span } from '../../../record/span.ts'
import { type Clause, stretch } from './clause.ts'
import { isIn, tellingWords, wordsIn } from './words.ts'

/** Words that stand for somebody, in a label: `known` where a reader knows who that is. */
export interface Named {
  words: string
  known: boolean
  isName?: boolean
}

/** Most characters of the words for one who takes part. */
const LONGEST = 60

/** Who or what a participant is: by name where its words are a pronoun or less than the name, else in its words. */
export function namedPart(clause: Clause, { start, end, entity }: Span & { entity: string | null }): Named {
  const words = stretch(clause, start, end)
  const isPronoun = isIn(tellingWords().unsaid, words)
  const name = entity === null ? null : clause.nameOf(entity)
  if (name === null) return { words, known: !isPronoun && words.length <= LONGEST }
  if (isPronoun || isIn(tellingWords().unsaid, name))
    return { words: articled(name), known: !isIn(tellingWords().unsaid, name), isName: true }
  const keeps = words.includes(name) && words.length <= LONGEST && words !== name
  return { words: keeps ? words : withArticle(words, name), known: true, isName: !keeps }
}

const OPENS_WITH_THE = /^the (\S+)/i

/** "the Philippines": the article of a name stays with it, also where its words are short ("the UN"). */
function withArticle(words: string, name: string): string {
  const [, first = ''] = OPENS_WITH_THE.exec(words) ?? []
  const isOpen = first !== '' && (name.split(' ')[0] === first || SHORT.test(words))
  return isOpen ? `the ${name}` : articled(name)
}
const SHORT = /^[Tt]he \p{Lu}{2,}$/u

/** "the Ministry of Labour": what is left out in headlines, and where a place stands for its government. */
function articled(name: string): string {
  const [group = ''] = name.split(/ (?:of|for|on) /)
  const [first, last] = [wordsIn(group)[0], wordsIn(group).at(-1)]
  return !isIn(tellingWords().determiner, first) && isIn(tellingWords().articled, last) ? `the ${name}` : name
}

/** A stretch of the text in which pronouns are names, but for those that stand for the one who is told of already. */
export function withNames(clause: Clause, { start, end }: Span, subject: { entity: string | null } | null): Named {
  let words = ''
  let at = start
  for (const mention of clause.pronouns) {
    if (mention.start < at || mention.end > end) continue
    if (mention.entity === subject?.entity) continue
    const name = clause.nameOf(mention.entity)
    if (name === null || isIn(tellingWords().unsaid, name)) continue
    words += clause.text.slice(at, mention.start) + inCase(clause, mention, name)
    at = mention.end
  }
  words = `${words}${clause.text.slice(at, end)}`.replace(/\s+/g, ' ').trim()
  const vague = subject === null ? tellingWords().unsaid : tellingWords().someone
  const known = !wordsIn(words).some((word) => isIn(vague, word))
  return { words, known }
}

/** "his" becomes a name with an ending, "him" a name. "her" is the first where a word of its noun follows. */
function inCase({ text }: Clause, { start, end }: MentionAnnotation, name: string): string {
  const word = text.slice(start, end).toLowerCase()
  const owns = isIn(tellingWords().owner, word) && /^\s[a-z]/.test(text.slice(end, end + 2))
  return owns ? ownerOf(articled(name)) : articled(name)
}

export const ownerOf = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`)

const CONJOINED = /\band\b/
const NUMBER = /^\d/

/** Is more than one meant? Names of persons and places are one; of words the ending tells. */
export function isMany({ words, isName = false }: Named): boolean {
  const [group = ''] = words.split(/,| (?:of|in|at|from|on|for|with|who|that)\b/)
  const all = wordsIn(group)
  if (CONJOINED.test(group) || all.some((word) => isIn(tellingWords().many, word))) return true
  if (NUMBER.test(group) && !/^1\b/.test(group)) return true
  const head = all.at(-1) ?? ''
  return /[a-z]s$/.test(head) && !/(?:ss|us|is)$/.test(head) && !isName
}
