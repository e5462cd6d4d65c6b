import type { Reason } from '../../stage.ts'
import type { Attribution, Shape } from './attribution.ts'
import type { Known } from './known.ts'
import { othersNamed } from './resolve_source.ts'
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
  turn: 'a paragraph of a conversation that opens with a name and a colon',
  tree: 'the content hangs on the cue in the tree, as contents do (learned weights)',
  beside: 'a quoted sentence beside a verb that no list has: its subject says it',
  'goes on': 'a quoted sentence on its own: who spoke before goes on',
}

const BASES: Readonly<Record<Basis, string>> = {
  name: 'its words name the source',
  role: 'the text gives that person such a title; the mention there says who else was considered',
  pronoun: 'the pronoun stands for that entity; the mention there says who else was considered',
  nominal: 'the noun stands for that entity; the mention there says who else was considered',
  relative: 'the noun before the relative clause names the source',
  none: 'its words name nobody, and it is not clear whom they stand for',
}

/** What a quote was found by: its shape, its cue and the list of that, how the source was found, who else was there. */
export function reasonsFor(
  { attribution, speaker }: { attribution: Attribution; speaker: Speaker },
  text: string,
  known: Known,
): Reason[] {
  const { by, cue, source, weighed } = attribution
  const others = source === null ? [] : othersNamed(source, known, speaker)
  return [
    { name: 'rule', value: SHAPES[by] },
    { name: 'cue', value: cue === null ? 'none' : `${cue.lemma} (list ${cue.list})` },
    {
      name: 'source',
      value: source === null ? 'none' : `"${text.slice(source.start, source.end)}": ${BASES[speaker.basis]}`,
    },
    ...(weighed
      ? [{ name: 'construction', value: `${weighed.relations.join(', ')} (log-odds ${weighed.odds.toFixed(2)})` }]
      : []),
    ...others.map((id) => ({
      name: 'also named',
      value: `${known.entities.get(id)?.name ?? id}: stands among the words for the source, but not as what they turn on`,
    })),
  ]
}
