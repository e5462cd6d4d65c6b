/**
 * The entity stage beside the reader of names below it: exact span and type, F1 over person, organization and place; on GUM's news also
 * whether namings of one thing are one entity (B³ over named mentions) and whether its name is the title of its Wikipedia article.
 *   tsx test/bench/entities.ts --treebanks FOLDER [--names FOLDER] --model FILE [--errors N] [--clusters] [--sets news,wikigold,crossner]
 * `--model` is a model of names that has not seen what is scored (GUM's news, every other document of the rest); trained if it is not there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { entities } from '../../pipeline/annotate/entities/index.ts'
import { createEnglishReader } from '../../pipeline/language/en/index.ts'
import { readNamesModel } from '../../pipeline/language/en/names/model.ts'
import { createNameLabeller } from '../../pipeline/language/en/names.ts'
import { foldName } from '../../pipeline/language/fold.ts'
import { packContainer } from '../../pipeline/language/linear/container.ts'
import type { EntityAnnotation } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { gumNames } from '../../training/language/gum.ts'
import { type NamedDocument, readMaterial } from '../../training/language/names_corpus.ts'
import { learnClasses, NAMES_OPTIONS, trainNamesModel } from '../../training/language/names_model.ts'
import { addToScores, emptyScores, formatScores } from '../../training/language/names_score.ts'
import { readTreebank } from '../../training/language/treebank.ts'
import { NOTHING_FOUND, toBlock, toDocument } from '../document.ts'

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '' },
    names: { type: 'string', default: join(process.env.NEWSLEDGER_EVAL ?? '', 'names') },
    model: { type: 'string', default: '' },
    errors: { type: 'string', default: '0' },
    clusters: { type: 'boolean', default: false },
    sets: { type: 'string', default: 'news,wikigold,crossner' },
  },
})
if (!values.treebanks || !values.model) {
  console.error('missing: --treebanks FOLDER --model FILE')
  process.exit(2)
}

interface GoldName {
  start: number
  end: number
  type: string
  id?: string
  link?: string | null
}
interface Scored {
  id: string
  text: string
  names: GoldName[]
}

const material = readMaterial(values.treebanks, values.names)
const isHeld = ({ id, corpus }: NamedDocument, i: number): boolean =>
  id.startsWith('GUM_news') || (corpus !== 'gum' && i % 2 === 1)

function writeModel(path: string): void {
  const known = material.documents.filter((document, i) => !isHeld(document, i))
  const arrays = trainNamesModel(known, learnClasses(material.treebank), NAMES_OPTIONS)
  writeFileSync(path, packContainer({ types: NAMES_OPTIONS.types }, { ...arrays }))
}

const readNews = (trees: string): Scored[] =>
  ['gum-train', 'gum-dev']
    .flatMap((name) => readTreebank(join(trees, `${name}.conllu.gz`)))
    .filter(({ id }) => id.startsWith('GUM_news'))
    .map(({ id, text, sentences }) => ({
      id,
      text,
      names: sentences.flatMap((sentence) =>
        gumNames(sentence).map((name) => ({
          ...name,
          start: sentence.words[name.start]?.start ?? 0,
          end: sentence.words[name.end - 1]?.end ?? 0,
        })),
      ),
    }))

/** Tokens with blanks between them, a sentence a paragraph. */
function spell({ id, sentences }: NamedDocument): Scored {
  let text = ''
  const names = sentences.flatMap(({ tokens, names }) => {
    const starts = tokens.map((token) => {
      const start = text.length
      text += `${token} `
      return start
    })
    text += '\n'
    return names.map((name) => ({
      type: name.type,
      start: starts[name.start] ?? 0,
      end: (starts[name.end - 1] ?? 0) + (tokens[name.end - 1]?.length ?? 0),
    }))
  })
  return { id, text, names }
}

const held = (corpus: string): Scored[] =>
  material.documents.filter((document, i) => document.corpus === corpus && isHeld(document, i)).map(spell)

if (!existsSync(values.model)) writeModel(values.model)
const label = createNameLabeller(readNamesModel(readFileSync(values.model)))
const reader = createEnglishReader((_text, sentences) =>
  label(sentences.map(({ tokens }) => tokens.map(({ text }) => text))).map((spans, i) =>
    spans.map(({ start, end, type }) => {
      const tokens = sentences[i]?.tokens ?? []
      return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, type }
    }),
  ),
)

function annotate(text: string) {
  const document = toDocument(text)
  const blocks = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (line) =>
    toBlock({ start: line.index, end: line.index + line[0].length }),
  )
  const read = reader.analyse(text, blocks)
  let at = 0
  const sentences = read.map((sentence) => {
    while (sentence.start >= (blocks[at]?.end ?? Number.POSITIVE_INFINITY)) at++
    return { ...sentence, block: blocks[at] as (typeof blocks)[number] }
  })
  const annotations = entities.annotate(
    { document, blocks, found: NOTHING_FOUND, sentences, annotations: [] },
    { settings: DEFAULT_SETTINGS },
  )
  const known = annotations.filter((a) => a.layer === 'entity')
  const byId = new Map(known.map((entity) => [entity.id, entity]))
  const mentions = annotations
    .filter((a) => a.layer === 'mention')
    .map(({ start, end, entity }) => ({ start, end, type: byId.get(entity)?.type ?? '', entity }))
  return { names: read.flatMap(({ names }) => names), mentions, byId }
}

interface Cubed {
  precision: number
  found: number
  recall: number
  gold: number
}
interface Titles {
  right: number
  all: number
  wrong: string[]
}

/** B³ (Bagga and Baldwin, 1998) over named mentions; those that only one side has cost it. Paired where they overlap, the closest first. */
function addCubed(
  total: Cubed,
  gold: readonly GoldName[],
  found: readonly { start: number; end: number; entity: string }[],
): Map<string, string[]> {
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const overlap = Math.min(g.end, f.end) - Math.max(g.start, f.start)
      return overlap > 0 ? [{ i, j, miss: g.end - g.start + f.end - f.start - 2 * overlap }] : []
    }),
  )
  pairs.sort((a, b) => a.miss - b.miss || a.i - b.i || a.j - b.j)
  const [ofGold, ofFound] = [new Map<number, number>(), new Map<number, number>()]
  for (const { i, j } of pairs) {
    if (ofGold.has(i) || ofFound.has(j)) continue
    ofGold.set(i, j)
    ofFound.set(j, i)
  }
  const both = Array.from(ofGold, ([i, j]) => ({ id: gold[i]?.id ?? '', entity: found[j]?.entity ?? '' }))
  for (const { id, entity } of both) {
    const shared = both.filter((pair) => pair.id === id && pair.entity === entity).length
    total.precision += shared / found.filter((mention) => mention.entity === entity).length
    total.recall += shared / gold.filter((name) => name.id === id).length
  }
  total.found += found.length
  total.gold += gold.length
  const owners = new Map<string, string[]>()
  for (const { id, entity } of both) owners.set(id, [...(owners.get(id) ?? []), entity])
  return owners
}

const commonest = (items: readonly string[]): string =>
  items.toSorted((a, b) => items.filter((item) => item === b).length - items.filter((item) => item === a).length)[0] ??
  ''

/** `Title_(city)` is called "Title". */
const called = (link: string): string => link.replaceAll('_', ' ').replace(/ \(.*\)$/, '')

function addTitles(
  titles: Titles,
  gold: readonly GoldName[],
  owners: ReadonlyMap<string, string[]>,
  byId: ReadonlyMap<string, EntityAnnotation>,
): void {
  const links = new Map(gold.flatMap(({ id = '', link }) => (link ? [[id, link] as const] : [])))
  for (const [id, link] of links) {
    const entity = byId.get(commonest(owners.get(id) ?? []))
    if (!entity) continue
    titles.all++
    if (foldName(entity.name) === foldName(called(link))) titles.right++
    else titles.wrong.push(`${entity.name} (${entity.type}) ≠ ${called(link)}`)
  }
}

const around = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replaceAll(
    '\n',
    ' / ',
  )

function errorsOf({ text, names }: Scored, found: readonly GoldName[], read: readonly GoldName[]): string[] {
  const key = ({ start, end, type }: GoldName) => `${start} ${end} ${type}`
  const of = (list: readonly GoldName[]) => new Set(list.map(key))
  const [golden, own, below] = [of(names), of(found), of(read)]
  const scored = (list: readonly GoldName[]) =>
    list.filter(({ type }) => ['person', 'organization', 'place'].includes(type))
  const mark = (name: GoldName, has: ReadonlySet<string>) => (has.has(key(name)) ? ' (reader too)' : '')
  return [
    ...scored(names)
      .filter((name) => !own.has(key(name)))
      .map((name) => `- ${name.type}${below.has(key(name)) ? ' (LOST)' : ''} ${around(text, name)}`),
    ...scored(found)
      .filter((name) => !golden.has(key(name)))
      .map((name) => `+ ${name.type}${mark(name, below)} ${around(text, name)}`),
  ]
}

const sets: Record<string, () => Scored[]> = {
  news: () => readNews(values.treebanks),
  wikigold: () => held('wikigold'),
  crossner: () => held('crossner'),
}

for (const name of values.sets.split(',')) {
  const documents = sets[name]?.() ?? []
  const [below, own] = [emptyScores(), emptyScores()]
  const cubed: Cubed = { precision: 0, found: 0, recall: 0, gold: 0 }
  const titles: Titles = { right: 0, all: 0, wrong: [] }
  const errors: string[] = []
  for (const document of documents) {
    const { names, mentions, byId } = annotate(document.text)
    addToScores(below, document.names, names)
    addToScores(own, document.names, mentions)
    errors.push(...errorsOf(document, mentions, names))
    if (name === 'news') addTitles(titles, document.names, addCubed(cubed, document.names, mentions), byId)
  }
  console.log(`${name}, reader: ${formatScores(below)}`)
  console.log(`${name}, entities: ${formatScores(own)}`)
  if (name === 'news') {
    const [p, r] = [cubed.precision / cubed.found, cubed.recall / cubed.gold]
    const percent = (share: number) => (100 * share).toFixed(1)
    console.log(`B³ of named mentions: F1 ${percent((2 * p * r) / (p + r))} (P ${percent(p)} R ${percent(r)})`)
    console.log(
      `names that are Wikipedia titles: ${titles.right} of ${titles.all}, ${percent(titles.right / titles.all)}`,
    )
    if (values.clusters) for (const line of titles.wrong) console.log(line)
  }
  for (const line of errors.slice(0, Number(values.errors))) console.log(line)
}
