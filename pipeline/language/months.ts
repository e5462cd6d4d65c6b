import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'

/** Month numbers by name, each with the languages that call it so. */
const forms = once(() => {
  const byForm = new Map<string, [languages: string, month: number][]>()
  for (const { form = '', languages = '', month } of readLexicon('und', 'months'))
    byForm.set(form, [...(byForm.get(form) ?? []), [languages, Number(month)]])
  return byForm
})

/** 1–12 for a month's name in any language, or 0. Where one name is two months, the page's language decides. */
export function monthOf(name: string, language: string | null): number {
  const found = forms().get(name.toLowerCase()) ?? []
  const own = found.find(([languages]) => language !== null && languages.split(' ').includes(language))
  return own?.[1] ?? (found.length === 1 ? (found[0]?.[1] ?? 0) : 0)
}
