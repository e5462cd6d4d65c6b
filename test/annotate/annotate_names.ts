import type { Annotator, CleanDocument } from '../../pipeline/annotate/annotator.ts'
import { entities } from '../../pipeline/annotate/entities/index.ts'
import { roles } from '../../pipeline/annotate/roles/index.ts'
import { readSentences } from '../../pipeline/annotate/sentences.ts'
import type { Name, NameType } from '../../pipeline/language/reader.ts'
import type { Annotation } from '../../pipeline/record/records.ts'
import { contains } from '../../pipeline/record/span.ts'
import { type Context, DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { NOTHING_FOUND, toBlock, toDocument } from '../document.ts'

const TYPES: Record<string, NameType> = { p: 'person', o: 'organization', l: 'place', e: 'event', g: 'group' }
const MARKED = /\[([polge]) ([^\]]*)\]/g

/** `[p Jane Doe]` is a person's name, `o` an organisation's, `l` a place's, `e` an event's, `g` a group's. */
function readMarkup(marked: string): { text: string; names: Name[] } {
  const names: Name[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARKED)) {
    const [whole, type = '', name = ''] = match
    text += marked.slice(from, match.index)
    names.push({ start: text.length, end: text.length + name.length, type: TYPES[type] as NameType })
    text += name
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), names }
}

export interface Annotated {
  text: string
  annotations: Annotation[]
}

/** What entities and roles make of a text whose names are marked, whatever the reader would find: one body block a line. */
export function annotateNames(marked: string, context: Context = { settings: DEFAULT_SETTINGS }): Annotated {
  const { text, names } = readMarkup(marked)
  const document = toDocument(text)
  const blocks = Array.from(text.matchAll(/[^\n]+/g), (line) =>
    toBlock({ start: line.index, end: line.index + line[0].length }),
  )
  const sentences = readSentences(document, blocks).map((sentence) => ({
    ...sentence,
    names: names.filter((name) => contains(sentence, name)),
  }))
  const annotations: Annotation[] = []
  const read: CleanDocument = { document, blocks, found: NOTHING_FOUND, sentences, annotations }
  for (const annotator of [entities, roles] satisfies Annotator[])
    annotations.push(...annotator.annotate({ ...read, annotations: [...annotations] }, context))
  return { text, annotations }
}

/** Entities by name, each with the strings that name it, in order; a metonym stands in parentheses. */
export function namesIn(marked: string): Record<string, string[]> {
  const { text, annotations } = annotateNames(marked)
  const ids = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention')
  const stringsOf = (id: string) =>
    mentions
      .filter(({ entity }) => entity === id)
      .map(({ start, end, metonym }) => (metonym ? `(${text.slice(start, end)})` : text.slice(start, end)))
  return Object.fromEntries(ids.map(({ id, name }) => [name, stringsOf(id)]))
}

/** Titles: `person: title @ organisation`, with the standing in brackets where it is another than current. */
export function rolesIn(marked: string): string[] {
  const { annotations } = annotateNames(marked)
  const names = new Map(annotations.filter((a) => a.layer === 'entity').map(({ id, name }) => [id, name]))
  return annotations
    .filter((a) => a.layer === 'role')
    .map(({ entity, title, organization, standing }) => {
      const at = organization ? ` @ ${names.get(organization)}` : ''
      return `${names.get(entity)}: ${title}${at}${standing === 'current' ? '' : ` (${standing})`}`
    })
}
