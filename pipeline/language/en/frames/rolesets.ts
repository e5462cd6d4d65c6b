import { readPackedLexicon } from '../../../lexicon.ts'
import { once, onceEach } from '../../../once.ts'
import { hashString } from '../../linear/hash.ts'

/** What numbered arguments are to their predicate; all other functions count as the last. */
export const FUNCTIONS = [
  'PAG', 'PPT', 'GOL', 'PRD', 'MNR', 'DIR', 'VSP', 'LOC', 'EXT', 'CAU', 'COM', 'PRP', 'SRC', '',
] as const // biome-ignore format: one line
/** Numbered arguments: ARG0 to ARG6. */
const NUMBERS = 7

export interface Roleset {
  id: string
  hash: number
  /** `go_on` of `go_on.15`. */
  stem: string
  /** By number its function as the frame file has it; an empty string where the roleset has no such argument. */
  roles: readonly string[]
  /** The hash of each, and of its own number (`.15`). */
  roleHashes: readonly number[]
  numberHash: number
  /** Hash of all roles together. */
  signature: number
}

/** A roleset that a word evokes, as a verb (`v`), noun (`n`), adjective (`j`), phrase (`l`, `m`) or in a way that only texts show (`x`). */
export interface Evoked {
  roleset: Roleset
  part: string
}

export interface RolesetTable {
  /** By lemma; the words of a phrase are joined by `_`. */
  evokedBy(word: string): readonly Evoked[]
  byId(id: string): Roleset | undefined
}

const NONE: readonly Evoked[] = []

/**
 * Opens lines of the list; `further` are pairs of a lemma and a roleset that it evoked in texts. A roleset is made when it is first asked
 * for: a text needs few of them.
 */
export function openRolesets(
  lines: readonly string[],
  further: readonly (readonly [string, string])[] = [],
): RolesetTable {
  const rolesOf = new Map<string, string>()
  /** By word: the letter of its part, and the id of a roleset. */
  const said = new Map<string, string[]>()
  const evoke = (word: string, how: string): void => {
    const known = said.get(word)
    if (known === undefined) said.set(word, [how])
    else known.push(how)
  }
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const [id = '', aliases = '', roles = ''] = line.split('\t')
    rolesOf.set(id, roles)
    for (const alias of aliases.split(' '))
      if (alias !== '') evoke(alias.slice(2).toLowerCase(), `${alias.slice(0, 1)}${id}`)
  }
  for (const [word, id] of further) {
    if (!rolesOf.has(id)) rolesOf.set(id, '')
    evoke(word, `x${id}`)
  }
  const made = onceEach((id: string) => toRoleset(id, rolesOf.get(id) ?? ''))
  const evokedBy = onceEach((word: string) =>
    (said.get(word) ?? []).map((how): Evoked => ({ roleset: made(how.slice(1)), part: how.slice(0, 1) })),
  )
  return {
    evokedBy: (word) => (said.has(word) ? evokedBy(word) : NONE),
    byId: (id) => (rolesOf.has(id) ? made(id) : undefined),
  }
}

function toRoleset(id: string, written: string): Roleset {
  const roles = new Array<string>(NUMBERS).fill('')
  for (const role of written.split(' ')) if (role !== '') roles[Number(role.slice(0, 1))] = role.slice(1) || 'VSP'
  return {
    id,
    hash: hashString(id),
    stem: id.slice(0, id.lastIndexOf('.')),
    roles,
    roleHashes: roles.map(hashString),
    numberHash: hashString(id.slice(id.lastIndexOf('.'))),
    signature: hashString(roles.join(' ')),
  }
}

export const rolesetLines: () => string[] = once(() => readPackedLexicon('en', 'rolesets').toString('utf8').split('\n'))
