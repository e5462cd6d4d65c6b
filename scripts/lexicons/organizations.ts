import { readActors, readLegalForms, readTyped } from './sources.ts'
import { fold, titleCase } from './text.ts'

/** Code prefixes of the dictionary that name organisations, and what they mean here. */
const KINDS: [RegExp, string][] = [
  [/^IGO/, 'intergovernmental'],
  [/^NGO/, 'nongovernmental'],
  [/^MNC/, 'company'],
  [/MED$/, 'media'],
]
const LEGAL_TAIL =
  /[ ,]+(?:INC|LTD|LIMITED|PLC|CORP|CORPORATION|COMPANY|CO|LLC|LP|AG|SA|NV|SE|AB|ASA|SPA|S\.P\.A|GMBH|SAK|N\.V|S\.A|L\.P)\.?$/
/** What is left of "X and Company" is no name. */
const LOOSE = / (?:AND|&|THE)$/
const ACRONYM_LENGTH = 8
const LONGEST = 60
const NOT_A_NAME = /[{}[\]_\t"*+]|^THE (?!\w)|[^A-Z0-9 .,'&!/()-]/
const UPPER_WORD = /^[A-Z0-9&.-]+$/

/** Only names that carry an organisation's head noun, or are written as an acronym of a listed one, stand out from people in the same dictionary. */
function isOrganization(name: string, heads: ReadonlySet<string>): boolean {
  if (NOT_A_NAME.test(name) || name.length > LONGEST || name.length < 3) return false
  return name.split(/[ ,-]+/).some((word) => heads.has(word))
}

function kindOf(code: string): string | undefined {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1]
}

export function toOrganizations(folder: string): Record<string, string>[] {
  const typed = readTyped('organizations')
  const heads = new Set(readTyped('org_heads').flatMap((row) => [fold(row.form ?? ''), `${fold(row.form ?? '')}S`]))
  for (const word of ['INTERNATIONAL', 'FEDERAL', 'NATIONAL', 'HOLDINGS', 'BANCORP', 'FINANCIAL']) heads.add(word)
  const rows = new Map(typed.map((row) => [fold(row.name ?? ''), row]))
  const spellings = typed.filter((row) => rows.get(fold(row.name ?? '')) !== row)
  for (const actor of readActors(folder, 'phoenix_international.jsonl')) {
    const code = actor.codes[0]?.code ?? ''
    const kind = kindOf(code)
    if (!kind || actor.codes.length !== 1 || actor.codes[0]?.from) continue
    for (const raw of [actor.name, ...actor.aliases]) addName(rows, raw.toUpperCase(), kind, heads)
  }
  return [...rows.values(), ...spellings]
}

function addName(
  rows: Map<string, Record<string, string>>,
  raw: string,
  kind: string,
  heads: ReadonlySet<string>,
): void {
  const name = raw.replace(/^THE /, '').replace(/\s+/g, ' ').trim()
  if (kind === 'company' ? NOT_A_NAME.test(name) || name.length > LONGEST : !isOrganization(name, heads)) return
  const short = kind === 'company' ? name.replace(LEGAL_TAIL, '').replace(/,$/, '') : name
  if (
    short.length < 4 ||
    LOOSE.test(short) ||
    rows.has(fold(short)) ||
    (!short.includes(' ') && short.length < ACRONYM_LENGTH && kind !== 'company')
  )
    return
  const cased = UPPER_WORD.test(short) && short.length < 5 ? short : titleCase(short)
  rows.set(fold(short), { name: cased, canonical: cased, kind, wikidata_id: '' })
}

/** Legal forms in Latin letters, with the dictionary's generic tag, and the head nouns that end an organisation's name. */
export function toOrgForms(folder: string): Record<string, string>[] {
  const rows = new Map<string, Record<string, string>>()
  for (const { form } of readTyped('org_heads') as { form: string }[])
    rows.set(form, { form, kind: 'head', generic: '' })
  for (const type of readLegalForms(folder))
    for (const form of [type.display, ...(type.aliases ?? []).filter((alias) => alias.length < 12)])
      if (/^[A-Z][A-Za-z&. ]+$/.test(form) && form.length > 1 && !rows.has(form))
        rows.set(form, { form, kind: 'legal', generic: type.generic ?? '' })
  return [...rows.values()]
}
