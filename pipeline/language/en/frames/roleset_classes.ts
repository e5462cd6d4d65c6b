import { readPackedLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const NONE: readonly string[] = []

const classes = once((): ReadonlyMap<string, readonly string[]> => {
  const lines = readPackedLexicon('en', 'roleset_classes').toString('utf8').split('\n')
  return new Map(
    lines.map((line): [string, string[]] => {
      const [id = '', ...cells] = line.split('\t')
      return [id, cells.flatMap((cell) => cell.split(',')).filter(Boolean)]
    }),
  )
})

/** The classes of VerbNet (`51.2`) and frames of FrameNet (`Departing`) that a roleset belongs to. */
export const englishRolesetClasses = (roleset: string): readonly string[] => classes().get(roleset) ?? NONE
