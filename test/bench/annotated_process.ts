/** Writes the stage file of annotate that `link.ts` links: a few articles are annotated, all others are made of them (`varied.ts`). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LineWriter } from '../../pipeline/engine/line_writer.ts'
import { encodeLine } from '../../pipeline/record/codec.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate, clean } from '../built_in.ts'
import { toDocument } from '../document.ts'
import { writeArticles } from './articles.ts'
import { vary } from './varied.ts'

const [file = '', documents = '', common = ''] = process.argv.slice(2)
const TEMPLATES = 200
/** The first ones wait for lists and models to be read. */
const WARM = 20
const CONTEXT = { settings: DEFAULT_SETTINGS }

function articles(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-articles-'))
  writeArticles(folder, TEMPLATES)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'))
  rmSync(folder, { recursive: true })
  return texts
}

const cleaned = articles().map((text) => clean.map({ document: toDocument(text), issues: [] }, CONTEXT))
const annotateAll = (some: typeof cleaned) => some.map((one) => annotate.map(one, CONTEXT))
const warm = annotateAll(cleaned.slice(0, WARM))
const before = process.cpuUsage()
const rest = annotateAll(cleaned.slice(WARM))
const { user, system } = process.cpuUsage(before)
const templates = [...warm, ...rest].filter((record): record is AnnotatedRecord => 'annotations' in record)
const written = templates.flatMap(({ annotations }) =>
  annotations.filter((one) => one.layer === 'claim' && one.score >= DEFAULT_SETTINGS.claims_from),
)
console.log(
  `annotate: ${((user + system) / 1000 / rest.length).toFixed(1)} ms of processor time a document; ` +
    `${(written.length / templates.length).toFixed(1)} claims each that are written`,
)
const make = vary(templates, Number(common))
const writer = new LineWriter(file)
writer.write('{"stage":"annotate"}')
for (let i = 0; i < Number(documents); i++) writer.write(encodeLine(make(i)))
writer.close()
