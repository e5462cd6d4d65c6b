import { expect, test, vi } from 'vitest'
import { languageOf } from '../../pipeline/ingest/language.ts'
import { isSurelyEnglish } from '../../pipeline/ingest/surely_english.ts'

const detect = vi.hoisted(() => vi.fn(() => ({ language: 'xx', getScores: () => ({ xx: 1 }) })))
vi.mock('../../pipeline/ingest/detector.ts', () => ({
  detector: () => ({ detect, info: () => ({ Languages: { 0: 'en', 1: 'xx' } }) }),
}))

const ENGLISH =
  'The council of Quillmoor voted on Tuesday night to buy the old tannery and turn it into a library, ending a dispute that had lasted four years. Opponents had argued that the money would be better spent on roads, and that the costs were likely to double before the work was done. The mayor did not say when it would open, or who is to pay for it.'
const DUTCH =
  'De raad van Quillmoor besloot dinsdagavond in een open vergadering over de oude looierij: men had al jaren over de zaak gesproken, en was het er nu over eens dat er een bibliotheek in het pand komt. We hopen, zei de burgemeester, dat we in mei of juni open kunnen. Op de vraag wat het gaat kosten, had zij nog geen antwoord. In de raad was maar een man tegen.'
const DANISH =
  'Byrådet i Quillmoor vedtog tirsdag aften at købe det gamle garveri og lave det om til bibliotek for alle. Over for pressen sagde borgmesteren, at der er penge til det, og at man vil åbne under festen i maj. For at få plads må to skure rives ned. Modstanderne siger, at det er for dyrt, men de var i mindretal: kun tre stemte imod, og to var ikke til stede.'

test('a text of English words is surely English, and others that share words with it are not', () => {
  expect([ENGLISH, DUTCH, DANISH].map(isSurelyEnglish)).toEqual([true, false, false])
})

test('a short text is not sure of it', () => {
  expect(isSurelyEnglish(ENGLISH.slice(0, 250))).toBe(false)
})

test('names and numbers with an English word here and there are not sure of it', () => {
  const table =
    'Rovers of Ambleholt 3 Vesting Town 1 Harrowgill United 2 Pell Athletic 2 Stourby Rangers 0 Quillmoor City 4 '
  expect(isSurelyEnglish(table.repeat(6))).toBe(false)
})

test('what stands after as much text as detection looks at does not count', () => {
  expect(isSurelyEnglish(`${DUTCH} ${DUTCH} ${DUTCH} ${ENGLISH} ${ENGLISH} ${ENGLISH}`)).toBe(false)
})

test('a text that is surely English is not asked for its language, stated or not; any other is, and English that is said to be another', () => {
  const asked = (text: string, language: string | null) => {
    detect.mockClear()
    return [languageOf({ text, language }).language, detect.mock.calls.length > 0]
  }
  expect([asked(ENGLISH, null), asked(ENGLISH, 'en')]).toEqual([
    ['en', false],
    ['en', false],
  ])
  expect([asked(DUTCH, null), asked(DUTCH, 'en'), asked(ENGLISH, 'en-GB')[1], asked(ENGLISH, 'de')[1]]).toEqual([
    ['xx', true],
    ['xx', true],
    true,
    true,
  ])
})
