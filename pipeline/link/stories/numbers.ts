import type { Linker } from '../../stage.ts'
import { countClaims } from './read_claims.ts'

/** Numbers the claims of all documents, in order, from 0: each document is told the number of its first one. Numbers are small where ids are not. */
export const numbers: Linker<number, never> = {
  name: 'numbers',
  emit(record, _links, settings) {
    const count = countClaims(record, settings)
    return count === 0 ? [] : [{ key: '', value: count, placed: 'only' }]
  },
  reduce: () => [],
  resolve() {
    let next = 0
    return {
      place(_document, _key, count) {
        next += count
        return { handed: next - count }
      },
    }
  },
}
