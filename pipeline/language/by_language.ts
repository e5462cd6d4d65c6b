import { onceEach } from '../once.ts'

/**
 * What there is for each language (ISO 639-1), made at its first use and kept: null where there is nothing. `en-GB` is read as `en`.
 */
export function byLanguage<Value>(
  makers: Readonly<Record<string, () => Value>>,
): (language: string | null) => Value | null {
  const byCode = new Map(Object.entries(makers))
  const made = onceEach((code: string) => byCode.get(code)?.() ?? null)
  return (language) => {
    const code = language?.toLowerCase().split(/[-_]/)[0] ?? ''
    return byCode.has(code) ? made(code) : null
  }
}
