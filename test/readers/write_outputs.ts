/**
 * Writes outputs for other readers: `tsx write_outputs.ts FOLDER` makes FOLDER/nasty and FOLDER/story, and FOLDER/empty without a document;
 * with `--slow` FOLDER/characters besides, which has all of Unicode.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { exportTables } from '../../pipeline/export/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import type { LinkRecord } from '../../pipeline/record/records.ts'
import { type Annotated, DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { toEntity } from '../document.ts'
import { everyCharacter } from '../export/nasty/generators.ts'
import { ILL_FORMED, NASTY } from '../export/nasty.ts'
import { inLinkOrder, streamed, toLink, toRecord, toStory } from '../export/records.ts'

const [target = '', slow] = process.argv.slice(2)

async function write(name: string, records: Annotated[], links: LinkRecord[] = []): Promise<void> {
  const folder = join(target, name)
  mkdirSync(folder, { recursive: true })
  await exportTables(
    {
      records: () => streamed(records),
      links: () => streamed(inLinkOrder(records, links)),
      issues: [],
      settings: DEFAULT_SETTINGS,
    },
    folder,
    PIPELINE,
  )
}

/** A document a nasty string, which is its text, its title, its author and, between words, the name of an entity. */
function nastyRecords(): { records: Annotated[]; links: LinkRecord[] } {
  const links: LinkRecord[] = []
  const records = NASTY.map((text, index) => {
    const id = `doc_${String(index).padStart(4, '0')}.txt`
    const whole = `Then ${text} came 📰 with ${text}.`
    const name = text.trim() === '' ? 'x' : text
    const at = whole.indexOf(text)
    const mention = {
      layer: 'mention',
      start: at,
      end: at + text.length,
      entity: 'e',
      form: 'name',
      metonym: false,
    } as const
    links.push(...toLink(`ent_nasty-${String(index).padStart(4, '0')}`, name, [[id, 'e']]))
    const known = { title: text, authors: [text, 'B'], extra: { [text]: text } }
    return toRecord(id, whole, [toEntity('e', name), mention], known)
  })
  return { records, links }
}

const nasty = nastyRecords()
const halves = ILL_FORMED.map((text, index) => toRecord(`doc_half_${index}.txt`, `Half ${text} of a pair.`))
const long = toRecord('doc_long.txt', `${'x'.repeat(32_766)}📰${'y'.repeat(10_000)}`)
const refused = { rejected: toIssue('FILE_EMPTY', { stage: 'ingest', source_path: '=cmd.txt' }) }
await write('nasty', [...nasty.records, ...halves, long, refused], nasty.links)
const story = toStory()
await write('story', [story.record], story.links)
await write('empty', [])
if (slow === '--slow')
  await write(
    'characters',
    everyCharacter(4096).map((text, index) => toRecord(`doc_${String(index).padStart(3, '0')}.txt`, `a${text}b`)),
  )
