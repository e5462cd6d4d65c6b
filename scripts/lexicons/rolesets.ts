import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

interface Roleset {
  id: string
  name: string
  aliases: [part: string, word: string][]
  roles: { n: string; f: string; descr: string }[]
  verbnet?: string[]
  framenet?: string[]
}

const readRolesets = (folder: string): Roleset[] =>
  gunzipSync(readFileSync(join(folder, 'propbank_frames.jsonl.gz')))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Roleset)

const NUMBERED = /^[0-6]$/
const rolesOf = ({ roles }: Roleset): Roleset['roles'] => roles.filter(({ n }) => NUMBERED.test(n))
const clean = (text: string): string => text.replace(/[\s|]+/g, ' ').trim()
const byBytes = (lines: string[]): string[] => lines.sort()

/**
 * `invade.01	v:invade n:invasion	0PAG 1PPT`: the words that evoke it by part of speech (v verb, n noun, j adjective; words of a phrase joined
 * by `_`), and its roles with their function.
 */
export const toRolesetLines = (folder: string): string[] =>
  byBytes(
    readRolesets(folder).map((roleset) =>
      [
        roleset.id,
        roleset.aliases.map(([part, word]) => `${part}:${word.trim().replace(/\s+/g, '_')}`).join(' '),
        rolesOf(roleset)
          .map(
            ({ n, f }) =>
              n +
              f
                .trim()
                .toUpperCase()
                .replace(/[^A-Z]/g, ''),
          )
          .join(' '),
      ].join('\t'),
    ),
  )

/** `invade.01	enter by force	0 invader|1 place invaded`: what it means, and what its roles are. */
export const toRolesetDescriptionLines = (folder: string): string[] =>
  byBytes(
    readRolesets(folder).map((roleset) =>
      [
        roleset.id,
        clean(roleset.name),
        rolesOf(roleset)
          .map(({ n, descr }) => `${n} ${clean(descr)}`)
          .join('|'),
      ].join('\t'),
    ),
  )

const CLASS_NUMBER = /-(\d+(?:\.\d+)?)/

/** `invade.01	51.1	Attack,Invading`: the numbers of its classes in VerbNet, without those of their parts, and its frames in FrameNet; those with neither are left out. */
export const toRolesetClassLines = (folder: string): string[] =>
  byBytes(
    readRolesets(folder).flatMap(({ id, verbnet = [], framenet = [] }) => {
      const classes = new Set(verbnet.flatMap((name) => CLASS_NUMBER.exec(name)?.[1] ?? []))
      const cells = [[...classes].sort(), framenet.toSorted()].map((names) => names.join(','))
      return cells.some(Boolean) ? [[id, ...cells].join('\t')] : []
    }),
  )
