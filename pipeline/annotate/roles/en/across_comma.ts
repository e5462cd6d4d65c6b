import type { Line, RolePhrase } from '../grammar.ts'
import { isGenitive } from './role_lists.ts'
import { standingOf } from './standing.ts'
import { titlesAt } from './title.ts'

/** Words back to where the apposition may begin. */
const LONGEST = 14

/** The titles of an apposition that ends before the comma at token `comma`: "[the leader of Y], X". */
export function rolesAcrossComma(line: Line, comma: number): RolePhrase[] {
  if (line.words[comma] !== ',') return []
  for (let at = comma - 1; at >= Math.max(0, comma - LONGEST); at--) {
    if (!opens(line, at)) continue
    const titles = titlesAt(line, at)
    if (titles.at(-1)?.last === comma)
      return titles.map((title) => ({ ...title, where: 'across', standing: standingOf(line, title), title: null }))
  }
  return []
}

/** An article, an owner, or the beginning of the sentence. */
const opens = ({ tokens, words }: Line, at: number): boolean =>
  at === 0 || tokens[at]?.upos === 'DET' || tokens[at]?.xpos === 'PRP$' || isGenitive(words[at])
