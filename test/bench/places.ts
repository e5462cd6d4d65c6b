/**
 * Places of GUM's news with a link to Wikipedia: how many are found, and of these how many have the country, the state and the name that the
 * title of the article says: tsx test/bench/places.ts [--names FOLDER] [--rows]
 * `--names` is `names` in the folder named by NEWSLEDGER_EVAL by default; `--rows` prints every place that is not so.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gazetteerOf } from '../../pipeline/annotate/entities/gazetteer.ts'
import type { Place } from '../../pipeline/annotate/entities/lists/places.ts'
import { citiesOf } from '../../pipeline/annotate/entities/places/cities.ts'
import { foldName } from '../../pipeline/language/fold.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { readWith } from '../../pipeline/read.ts'

const { values } = parseArgs({
  options: {
    names: { type: 'string', default: join(process.env.NEWSLEDGER_EVAL ?? '.', 'names') },
    rows: { type: 'boolean', default: false },
  },
})

interface Gold {
  start: number
  end: number
  type: string
  wiki: string | null
  text: string
}

const NAMED = /^(?:the )?(?:\p{Lu}|U\.S)[^,]*$/u
const gazetteer = gazetteerOf('en')
const cities = citiesOf('en')

/** `Irving%2C_Texas` is Irving in Texas, `Victoria_%28Australia%29` Victoria in Australia. */
function ofTitle(wiki: string): { name: string; inside: string | null } {
  const title = decodeURIComponent(wiki).replaceAll('_', ' ')
  const [, name = title, , behind, , brackets] = /^([^,(]+?)((?:, )([^(]+))?( \(([^)]+)\))?$/.exec(title) ?? []
  return { name, inside: behind ?? brackets ?? null }
}

/** What the title says of where it lies; null where the lists do not know it. */
function goldPlace(wiki: string): Pick<Place, 'country_code' | 'admin1_code'> | null {
  const { name, inside } = ofTitle(wiki)
  const unit = inside ? gazetteer.place(inside) : null
  if (unit)
    return { country_code: unit.country_code, admin1_code: unit.kind === 'subdivision' ? unit.admin1_code : null }
  const largest = cities(name).sort((a, b) => b.population - a.population)[0]
  return gazetteer.place(name) ?? largest ?? null
}

const counts = { linked: 0, found: 0, country: 0, countryKnown: 0, state: 0, stateKnown: 0, name: 0 }
const articles = readFileSync(join(values.names, 'gum_news_dev.jsonl'), 'utf8').trimEnd().split('\n')
for (const line of articles) {
  const { id, text, gold, date } = JSON.parse(line) as {
    id: string
    text: string
    date: string
    gold: { entities: Gold[] }
  }
  const { annotations } = readWith(PIPELINE, text, { language: 'en', published_date: date })
  const found = new Map(annotations.filter((a) => a.layer === 'entity').map((entity) => [entity.id, entity]))
  const mentions = annotations.filter((a) => a.layer === 'mention')
  for (const { start, end, wiki, text: words } of gold.entities.filter(({ type }) => type === 'place')) {
    if (!wiki || !NAMED.test(words)) continue
    const asked = goldPlace(wiki)
    if (!asked) continue
    counts.linked++
    const mention = mentions.find((one) => one.end > start && one.start < end && one.end <= end)
    const entity = found.get(mention?.entity ?? '')
    if (entity?.type === 'place') counts.found++
    if (entity?.type !== 'place') continue
    const { country_code, admin1_code } = asked
    if (country_code) counts.countryKnown++
    const isCountry = country_code === entity.country_code
    if (country_code && isCountry) counts.country++
    if (admin1_code) counts.stateKnown++
    const isState = admin1_code === entity.admin1_code
    if (admin1_code && isState) counts.state++
    const isName = foldName(entity.name) === foldName(ofTitle(wiki).name)
    if (isName) counts.name++
    if (values.rows && !(isName && (isCountry || !country_code) && (isState || !admin1_code)))
      console.log(
        `${id}: "${words}" is ${wiki} (${country_code}.${admin1_code}), found as ${entity.name} (${entity.country_code}.${entity.admin1_code})`,
      )
  }
}
const share = (part: number, of: number): string => `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)}%)`
console.log(`linked places ${counts.linked}, found as places ${share(counts.found, counts.linked)}`)
console.log(
  `country ${share(counts.country, counts.countryKnown)}, state ${share(counts.state, counts.stateKnown)}, name ${share(counts.name, counts.found)}`,
)
