import { plain } from '../linear/letters.ts'

/** How a lemma comes of a form: lower its case or not, take letters off its end, put others on. */
export type EditScript = [lower: 0 | 1, strip: number, append: string]

/**
 * For each Penn tag the endings that decide (`''` any word, `ies`, …; `^was` is a whole word), each with the number of its
 * script. The longest ending that is listed wins.
 */
export interface LemmaRules {
  scripts: EditScript[]
  endings: Record<string, Record<string, number>>
}

const LONGEST_ENDING = 6
const KEEP: EditScript = [0, 0, '']

export type Lemmatise = (form: string, xpos: string) => string

/** Lemmas already found are kept for so many forms of a tag; long forms are not, since they could hold on to their text. */
const KEPT_FORMS = 4096
const KEPT_LENGTH = 12

export function createLemmatiser({ scripts, endings }: LemmaRules): Lemmatise {
  const tables = new Map(Object.entries(endings).map(([tag, table]) => [tag, new Map(Object.entries(table))]))
  const kept = new Map([...tables.keys()].map((tag) => [tag, new Map<string, string>()]))
  const find = (form: string, xpos: string): string => {
    const table = tables.get(xpos)
    const folded = foldForm(form)
    return table ? applyScript(scripts[findScript(table, folded)] ?? KEEP, form, folded) : folded
  }
  return (form, xpos) => {
    const known = kept.get(xpos)
    const before = known?.get(form)
    if (before !== undefined) return before
    const lemma = find(form, xpos)
    if (known && known.size < KEPT_FORMS && form.length <= KEPT_LENGTH) known.set(form, lemma)
    return lemma
  }
}

/** Lower case, straight quotes: what endings are looked up by. Falls back to the form where lowering changes its length. */
export function foldForm(form: string): string {
  const lower = form.toLowerCase()
  const same = lower.length === form.length ? lower : form
  return /[\u2018\u2019\u201c\u201d]/.test(same) ? same.replace(/[\u2018\u2019\u201c\u201d]/g, straight) : same
}

const straight = (quote: string): string => String.fromCharCode(plain(quote.charCodeAt(0)))

export function findScript(table: Map<string, number>, folded: string): number {
  const whole = table.get(`^${folded}`)
  if (whole !== undefined) return whole
  for (let length = Math.min(LONGEST_ENDING, folded.length); length > 0; length--) {
    const script = table.get(folded.slice(folded.length - length))
    if (script !== undefined) return script
  }
  return table.get('') ?? -1
}

function applyScript([lower, strip, append]: EditScript, form: string, folded: string): string {
  const stem = lower ? folded : form
  return strip > stem.length ? folded : stem.slice(0, stem.length - strip) + append
}
