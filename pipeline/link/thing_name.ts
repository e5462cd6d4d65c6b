import { foldName } from '../language/fold.ts'
import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'

/** Capitals that are a word written large ("ACME") as often as letters that are read one by one; shorter ones may be another word ("US"). */
const LONG_CAPITALS = /^\p{Lu}{4,}$/u
/** What stands behind names of companies in some articles and not in others. */
const endings = once(() => new Set(readLexicon('en', 'company_endings').map(({ ending = '' }) => ending)))
/** Those that papers and firms of one word have for a name of its own: "X Company" is not X. */
const WEAK: ReadonlySet<string> = new Set(['co', 'company', 'holdings', 'bros'])

/** What the names of one thing have in common, whichever article writes them: no capitals of headings, no legal form of a company. */
export function thingName(name: string, isOrganization: boolean): string {
  const words = foldName(name)
    .split(' ')
    .map((word) => (LONG_CAPITALS.test(word) ? word.toLowerCase() : word))
  const last = words.at(-1)?.toLowerCase() ?? ''
  const isForm = isOrganization && endings().has(last) && (words.length > 2 || (words.length > 1 && !WEAK.has(last)))
  return (isForm ? words.slice(0, -1) : words).join(' ')
}
