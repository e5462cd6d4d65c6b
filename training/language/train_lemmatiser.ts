import { type EditScript, findScript, foldForm, type LemmaRules } from '../../pipeline/language/en/lemmatiser.ts'
import type { Inflected } from './inflections.ts'

const LONGEST_ENDING = 6
const LEAST_TYPES = 2

type Votes = Map<number, number>

/** Learns, for each tag, the shortest endings that tell the scripts apart, and whole words where no ending is right. */
export function trainLemmatiser(words: readonly Inflected[]): LemmaRules {
  const scripts: EditScript[] = []
  const numbers = new Map<string, number>()
  const byTag = new Map<string, Map<string, Votes>>()
  for (const word of words) {
    const forms = entry(byTag, word.xpos, () => new Map<string, Votes>())
    const votes = entry(forms, foldForm(word.form), () => new Map<number, number>())
    for (const name of new Set(scriptsFor(word).map((script) => JSON.stringify(script)))) {
      const number = entry(numbers, name, () => scripts.push(JSON.parse(name) as EditScript) - 1)
      votes.set(number, (votes.get(number) ?? 0) + 1)
    }
  }
  const endings: LemmaRules['endings'] = {}
  for (const tag of [...byTag.keys()].sort()) endings[tag] = endingsOf(byTag.get(tag)!)
  return dropUnused({ scripts, endings })
}

/** From the form as it stands and from its lower case: a script that is right for both spellings wins. */
const scriptsFor = ({ form, lemma }: Inflected): EditScript[] => [
  scriptOf(form, lemma),
  scriptOf(foldForm(form), lemma),
]

function dropUnused({ scripts, endings }: LemmaRules): LemmaRules {
  const used = [...new Set(Object.values(endings).flatMap((table) => Object.values(table)))].sort((a, b) => a - b)
  const renumber = ([ending, script]: [string, number]): [string, number] => [ending, used.indexOf(script)]
  const tables = Object.entries(endings).map(([tag, table]) => [
    tag,
    Object.fromEntries(Object.entries(table).map(renumber)),
  ])
  return { scripts: used.map((number) => scripts[number]!), endings: Object.fromEntries(tables) }
}

/** The script that turns a form into its lemma. */
export function scriptOf(form: string, lemma: string): EditScript {
  const folded = foldForm(form)
  const shared = (stem: string): number => {
    let length = 0
    while (length < stem.length && stem[length] === lemma[length]) length++
    return length
  }
  const lower = shared(folded) > shared(form) || folded === form ? 1 : 0
  const stem = lower ? folded : form
  const kept = shared(stem)
  return [lower, stem.length - kept, lemma.slice(kept)]
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)!
}

function endingsOf(forms: Map<string, Votes>): Record<string, number> {
  const table = new Map<string, number>()
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const groups = new Map<string, Votes>()
    for (const [form, votes] of forms) {
      if (form.length < length) continue
      const group = entry(groups, form.slice(form.length - length), () => new Map<number, number>())
      group.set(winner(votes), (group.get(winner(votes)) ?? 0) + 1)
    }
    addEndings(table, groups)
  }
  for (const [form, votes] of forms) {
    if (findScript(table, form) !== winner(votes)) table.set(`^${form}`, winner(votes))
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** An ending is listed where it decides otherwise than the shorter ending inside it, on at least two words. */
function addEndings(table: Map<string, number>, groups: Map<string, Votes>): void {
  const additions = [...groups].filter(([ending, votes]) => {
    const best = winner(votes)
    return ending === '' || (votes.get(best)! >= LEAST_TYPES && findScript(table, ending) !== best)
  })
  for (const [ending, votes] of additions) table.set(ending, winner(votes))
}

/** The script with most votes, the first seen of several. */
function winner(votes: Votes): number {
  let best = -1
  for (const [script, count] of votes) if (best < 0 || count > votes.get(best)!) best = script
  return best
}
