/**
 * How the time of link grows with the number of documents: `tsx test/bench/sweep_links.ts [part of a shape's name]`. One line a
 * shape: the exponent (least squares over logarithms) and processor times at 1,000 to 8,000 documents (`SWEEP_SIZES`).
 */
import type { EntityAnnotation } from '../../pipeline/record/records.ts'
import { linkRecords } from '../link/link_records.ts'
import { entity, record } from '../link/local.ts'
import { exponentOf } from './exponent.ts'

const SIZES = (process.env.SWEEP_SIZES ?? '1000,2000,4000,8000').split(',').map(Number)

/** A word that no other number has. */
function wordOf(at: number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu']
  const word = Array.from(String(at + 11), (digit) => syllables[Number(digit)]).join('')
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

const company = (name: string, aliases: string[] = []): EntityAnnotation => entity(name, 'organization', { aliases })
const sentence = (at: number): string => `The council of ${wordOf(at)} met on the bridge of ${wordOf(at * 7)} again.`
const ofText = (text: string) => ({ entities: [] as EntityAnnotation[], text })
const ofEntities = (...entities: EntityAnnotation[]) => ({ entities, text: undefined })
type Made = ReturnType<typeof ofText> | ReturnType<typeof ofEntities>

/** What the document of each number holds, of so many. */
const SHAPES: Record<string, (at: number, of: number) => Made> = {
  'one name': () => ofEntities(entity('Mara Olin', 'person')),
  'names of their own': (at) => ofEntities(entity(`${wordOf(at)} ${wordOf(at * 3)}`, 'person')),
  'one family name': (at) => ofEntities(entity(`${wordOf(at)} Olin`, 'person')),
  'one first name': (at) => ofEntities(entity(`Mara ${wordOf(at)}`, 'person')),
  'a family name alone and in full': (at) => ofEntities(entity(at % 2 ? 'Olin' : `${wordOf(at)} Olin`, 'person')),
  'one acronym, spelt out in other ways': (at) => ofEntities(company(`${wordOf(at)} Trade Group`, ['TG'])),
  'one acronym, alone and spelt out': (at) =>
    ofEntities(at % 2 ? company('TG') : company(`${wordOf(at)} Trade Group`, ['TG'])),
  'each the short form of the next': (at) => ofEntities(company(`Group ${wordOf(at)}`, [`Group ${wordOf(at - 1)}`])),
  'each the short form of the one before': (at) =>
    ofEntities(company(`Group ${wordOf(at)}`, [`Group ${wordOf(at + 1)}`])),
  'one item under many names': (at) => ofEntities(entity(wordOf(at), 'place', { wikidata_id: 'Q1' })),
  'one name of many items': (at) => ofEntities(entity('Springfield', 'place', { wikidata_id: `Q${at}` })),
  'one name, many items and none': (at) =>
    ofEntities(entity('Springfield', 'place', at % 2 ? {} : { wikidata_id: `Q${at}` })),
  'one text': () => ofText(sentence(1).repeat(8)),
  'texts of their own': (at) => ofText(Array.from({ length: 8 }, (_, i) => sentence(8 * at + i)).join(' ')),
  'texts that are nearly one': (at) => ofText(`${sentence(1).repeat(8)} ${sentence(at)}`),
  'texts that are half one': (at) =>
    ofText(Array.from({ length: 16 }, (_, i) => sentence(i % 2 ? i : 16 * at + i)).join(' ')),
}

/** Processor milliseconds. */
async function timeOf(make: (at: number, of: number) => Made, size: number): Promise<number> {
  const records = Array.from({ length: size }, (_, at) => {
    const { entities, text } = make(at, size)
    return record(`d${String(at).padStart(7, '0')}`, entities, text)
  })
  const before = process.cpuUsage()
  await linkRecords(records)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

for (const [name, make] of Object.entries(SHAPES)) {
  if (!name.includes(process.argv[2] ?? '')) continue
  const times: number[] = []
  for (const size of SIZES) times.push(await timeOf(make, size))
  console.log(
    `${name.padEnd(40)} ${exponentOf(SIZES, times)?.toFixed(2) ?? '    '}  ${times.map((ms) => ms.toFixed(0)).join(' ')} ms`,
  )
}
