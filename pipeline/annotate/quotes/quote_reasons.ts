import type { Reason } from '../../stage.ts'
import type { Attribution, Shape } from './attribution.ts'
import { consideredFor, type Known } from './resolve_source.ts'
import type { Basis, Speaker } from './speaker.ts'

const SHAPES: Readonly<Record<Shape, string>> = {
  'content before the cue': 'the content stands before its source and cue',
  'content before the cue, source after it': 'the content stands before its cue, the source behind it',
  'content around the cue': 'source and cue break the content in two',
  'content after the cue': 'the content stands behind its source and cue',
  label: 'quoted words that somebody uses for a thing',
  phrase: 'a phrase of attribution and its source stand beside the content',
  refusal: 'somebody does not answer',
  signed: 'a quoted sentence, a dash and its source, without a cue',
  announced: 'the sentence before ends in a colon and names the source',
  'goes on': 'a quoted sentence on its own: who spoke before goes on',
}

const BASES: Readonly<Record<Basis, string>> = {
  name: 'its words name the source',
  role: 'the last person of that title before it (list source_nouns)',
  pronoun: 'the pronoun stands for the person who spoke last, where named nearby, else who was named last',
  nominal: 'the noun stands for the last organisation named before it (list source_nouns)',
  speech: 'the same source as that of the quote before',
  none: 'its words name nobody and are no pronoun or noun for somebody named before',
}

/** What a quote was found by: its shape, its cue and the list of that, how the source was found, who else was there. */
export function reasonsFor(
  { attribution, speaker }: { attribution: Attribution; speaker: Speaker },
  text: string,
  known: Known,
): Reason[] {
  const { by, cue, source } = attribution
  const others = source === null ? [] : consideredFor(text, source, known, speaker)
  return [
    { name: 'rule', value: SHAPES[by] },
    { name: 'cue', value: cue === null ? 'none' : `${cue.lemma} (list ${cue.list})` },
    {
      name: 'source',
      value: source === null ? 'none' : `"${text.slice(source.start, source.end)}": ${BASES[speaker.basis]}`,
    },
    ...others
      .filter((id) => id !== speaker.entity)
      .map((id) => ({
        name: 'also considered',
        value: `${known.entities.get(id)?.name ?? id}: ${LOST.get(speaker.basis)}`,
      })),
  ]
}

/** Why somebody else was not the source. */
const LOST: ReadonlyMap<Basis, string> = new Map([
  ['name', "stands among the source's words, but not as what they turn on"],
  ['role', 'has such a title, but was named earlier'],
  ['pronoun', 'named before it, but somebody else spoke last or was named later'],
  ['nominal', 'an organisation too, but named earlier'],
])
