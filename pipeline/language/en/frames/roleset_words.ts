import { readPackedLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const lines = once(() => readPackedLexicon('en', 'roleset_descriptions').toString('utf8').split('\n'))

/** What a roleset says and what its numbered arguments are: `enter violently (0 invader, 1 place invaded)`; null of one that the list lacks. */
export function englishRolesetInWords(roleset: string): string | null {
  const line = lines().find((row) => row.startsWith(`${roleset}\t`))
  if (line === undefined) return null
  const [, name = '', roles = ''] = line.split('\t')
  return roles === '' ? name : `${name} (${roles.split('|').join(', ')})`
}
