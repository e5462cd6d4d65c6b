import { describe, expect, test } from 'vitest'
import { languageOf } from '../../pipeline/ingest/language.ts'

const ENGLISH =
  'The council of Quillmoor voted on Tuesday night to buy the old tannery and turn it into a library, ending a dispute that had lasted four years. Opponents had argued that the money would be better spent on roads, and that the costs were likely to double before the work was done.'
const GERMAN =
  'Der Rat hat am Dienstagabend beschlossen, die alte Gerberei zu kaufen und daraus eine Bücherei zu machen. Damit endet ein Streit, der vier Jahre gedauert hatte. Die Gegner meinten, man solle das Geld lieber für die Straßen ausgeben, und die Kosten würden sich ohnehin noch verdoppeln.'
const ARABIC =
  'أعلن المجلس يوم الثلاثاء أنه سيشتري المدبغة القديمة ويحولها إلى مكتبة عامة لجميع سكان المدينة، وذلك بعد خلاف دام أربع سنوات بين أعضاء المجلس وسكان الحي الذين طالبوا بإنفاق المال على إصلاح الطرق والجسور.'

const of = (text: string, language: string | null): string | null => languageOf({ text, language }).language

describe('the language of a text', () => {
  test.each([
    [ENGLISH, 'de', 'en'],
    [GERMAN, 'en', 'de'],
    [GERMAN, 'nl', 'de'],
    [ARABIC, 'en', 'ar'],
    [ENGLISH, 'ar', 'en'],
  ])('is that of its words where the file states another: %#', (text, stated, language) => {
    expect(of(text, stated)).toBe(language)
  })

  test('is the stated one where the text is short, or full of foreign names', () => {
    expect(of(GERMAN.slice(0, 120), 'en')).toBe('en')
    const names = 'Søren Kjær, Bjørn Østergård, Åse Nørregaard and Jørgen Sørensen of Brøndby Kommune '
    expect(of(names.repeat(8), 'en')).toBe('en')
  })

  test('is the stated one where another, near to it, is only a little likelier', () => {
    const galician =
      'O concello decidiu na noite do martes mercar a vella tenería e convertela nunha biblioteca, poñendo fin a unha disputa que durara catro anos. Os opositores dicían que os cartos estarían mellor gastados nas estradas, e que o custo sería o dobre antes de rematar.'
    expect(of(galician, 'es')).toBe('es')
    const slovak =
      'Rada sa v utorok večer rozhodla kúpiť starú garbiareň a urobiť z nej knižnicu, čím sa skončil spor, ktorý trval štyri roky. Odporcovia tvrdili, že peniaze by sa mali radšej dať na cesty.'
    expect([of(slovak, 'cs'), of(slovak, 'en'), of(slovak, null)]).toEqual(['cs', 'sk', 'sk'])
  })

  test('is the stated one where detection knows no such language, or knows it under another name', () => {
    const norwegian =
      'Kommunen vedtok tirsdag kveld å kjøpe det gamle garveriet og gjøre det om til bibliotek, etter en strid som hadde vart i fire år. Motstanderne mente at pengene heller burde brukes på veier, og at kostnadene trolig ville bli dobbelt så store før arbeidet var ferdig.'
    expect(of(norwegian, 'nb')).toBe('nb')
    expect(of(ENGLISH, 'cy')).toBe('cy')
  })

  test.each([
    ['Søren Kjær wins Aarhus marathon in 2:14:05.', 'en'],
    ['FC Nordsjælland beat Brøndby 2-1 at home on Sunday.', 'en'],
    ['Brøndby slog FC Nordsjælland 2-1 hjemme søndag.', 'da'],
    ['Søren Kjær vinder Aarhus maraton i tiden 2:14:05.', 'da'],
    ['Bürgermeister Müller tritt zurück.', 'de'],
    ['Il Milan vince a Torino.', 'it'],
    ['', null],
  ])('of a short text without a stated one is that of its common words, not of its names: %s', (text, language) => {
    expect(of(text, null)).toBe(language)
  })

  test('of a page is that of its paragraphs, whatever its menus say', () => {
    const menu =
      'Startseite Wirtschaft Wissenschaft Gesundheit Kultur und alles aus der Gegend, was man wissen muss '.repeat(12)
    const text = `${menu}\n\n${ENGLISH}`
    const mark = { tag: 'p', tokens: [], near: 0, path: 'p', ancestors: [], inside: [] }
    const marks = [
      { ...mark, start: 0, end: menu.length, link_density: 1 },
      { ...mark, start: menu.length + 2, end: text.length, link_density: 0 },
    ]
    expect(languageOf({ text, marks, language: 'de' }).language).toBe('en')
    expect(languageOf({ text, marks, language: null }).language).toBe('en')
  })

  test('says by its basis that it goes against what was stated', () => {
    const metadata_basis = 'language: html[lang]; title: og:title'
    expect(languageOf({ text: GERMAN, language: 'en', metadata_basis }).metadata_basis).toBe(
      'language: text, against en; title: og:title',
    )
    expect(languageOf({ text: GERMAN, language: 'de', metadata_basis }).metadata_basis).toBe(metadata_basis)
    expect(languageOf({ text: GERMAN, language: 'en' }).metadata_basis).toBe('language: text, against en')
    expect(languageOf({ text: GERMAN, language: null }).metadata_basis).toBeNull()
  })
})
