import { readLexicon } from '../lexicon.ts'

/** Month numbers by name; 0 where languages disagree and none is told. */
let byForm: Map<string, [languages: string, month: number][]> | undefined

function forms(): Map<string, [string, number][]> {
  if (byForm !== undefined) return byForm
  byForm = new Map()
  for (const row of readLexicon('und', 'months')) {
    const form = row.form ?? ''
    const found = byForm.get(form) ?? []
    found.push([row.languages ?? '', Number(row.month)])
    byForm.set(form, found)
  }
  return byForm
}

/** 1–12 for a month's name in any language, or 0. Where one name is two months, the page's language decides. */
export function monthOf(name: string, language: string | null): number {
  const found = forms().get(name.toLowerCase()) ?? []
  const own = found.find(([languages]) => language !== null && languages.split(' ').includes(language))
  return own?.[1] ?? (found.length === 1 ? (found[0]?.[1] ?? 0) : 0)
}
