import { mix } from './hash.ts'

/** Combinations of atoms, each `LARGEST` long at most: every template gives one feature, the hash of its atoms' values. */
export interface Templates {
  size: number
  /** Writes one key a template. */
  write(atoms: Int32Array, keys: Int32Array): void
}

/** Reads templates from lines such as `s0.word b0.tag`; `numbers` says which atom a name means. */
export function readTemplates(lines: string, numbers: Map<string, number>): Templates {
  const templates = lines.trim().split(/\s*\n\s*/)
  const arity = (length: number): Int32Array =>
    Int32Array.from(
      templates.flatMap((line, i) => {
        const names = line.split(' ')
        return names.length === length ? [i + 1, ...names.map((name) => numberOf(name, numbers))] : []
      }),
    )
  const [one, two, three, four] = [arity(1), arity(2), arity(3), arity(4)] as const
  const write = (atoms: Int32Array, keys: Int32Array): void => {
    let k = 0
    for (let i = 0; i < one.length; i += 2) keys[k++] = mix(one[i]!, atoms[one[i + 1]!]!)
    for (let i = 0; i < two.length; i += 3) keys[k++] = mix(mix(two[i]!, atoms[two[i + 1]!]!), atoms[two[i + 2]!]!)
    for (let i = 0; i < three.length; i += 4) {
      keys[k++] = mix(mix(mix(three[i]!, atoms[three[i + 1]!]!), atoms[three[i + 2]!]!), atoms[three[i + 3]!]!)
    }
    for (let i = 0; i < four.length; i += 5) {
      const first = mix(mix(mix(four[i]!, atoms[four[i + 1]!]!), atoms[four[i + 2]!]!), atoms[four[i + 3]!]!)
      keys[k++] = mix(first, atoms[four[i + 4]!]!)
    }
  }
  return { size: templates.length, write }
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name)
  if (number === undefined) throw new Error(`no atom is called ${name}`)
  return number
}
