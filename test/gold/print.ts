/** `make gold`: found / expected and unlisted extras for each sample article and layer; with `--list`, what was missed and what is extra. */
import { shownClaims, shownFields, sumOf } from './claims.ts'
import { type Layer, scoreSamples, totalOf } from './scores.ts'

const LAYERS: Layer[] = [
  'blocks',
  'sentences',
  'entities',
  'times',
  'quantities',
  'quotes',
  'indirect quotes',
  'claims',
]

const scores = await scoreSamples()
const cell = ({ found, expected, extras }: { found: number; expected: number; extras: string[] }): string =>
  `${found}/${expected} +${extras.length}`.padEnd(17)

console.log(`${'found/expected +extras'.padEnd(30)}${LAYERS.map((layer) => layer.padEnd(17)).join('')}`)
for (const [file, score] of scores)
  console.log(`${file.padEnd(30)}${LAYERS.map((layer) => cell(score[layer])).join('')}`)
console.log(`${'all'.padEnd(30)}${LAYERS.map((layer) => cell(totalOf(scores.values(), layer))).join('')}`)

const claims = sumOf(Array.from(scores.values(), (score) => score.claims))
console.log(`claims ${shownClaims(claims)}; of those found: ${shownFields(claims)}`)

if (process.argv.includes('--list'))
  for (const [file, score] of scores)
    for (const layer of LAYERS) {
      for (const missed of score[layer].missed) console.log(`${file} ${layer} missed: ${missed}`)
      if (layer === 'claims') for (const wrong of score.claims.wrong) console.log(`${file} claims: ${wrong}`)
      for (const extra of score[layer].extras) console.log(`${file} ${layer} extra: ${extra}`)
    }
