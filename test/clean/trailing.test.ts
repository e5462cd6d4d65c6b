import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTrailingItems } from '../../pipeline/clean/rules/trailing/index.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)

function readSample(prefix: string): string[] {
  const name = readdirSync(ARTICLES).find((file) => file.startsWith(prefix))
  const text = readFileSync(new URL(name as string, ARTICLES), 'utf8')
  return text.split('\n').filter((line) => line.trim() !== '')
}

const summarise = (paragraphs: readonly string[], language: string | null = 'en') =>
  findTrailingItems(paragraphs, language).map(({ first, related, verdict }) => ({ first, related, verdict }))

const HARBOUR = [
  'The harbour of Lindmouth will close to cargo ships for two years while its quays are rebuilt, the port authority said on Tuesday.',
  'Work on the eastern quay starts in March and will cost 40 million pounds, according to the plans, which the town council approved last week.',
  'The quays were built in 1911 and have been sinking into the mud for decades. Divers found holes as large as a car in the wall last autumn, and the port authority has kept heavy cargo away from it since.',
  'Harbour master Ellen Strand told reporters that fishing boats could still land their catch. "Nobody loses a berth," she said. "But the big ships have to go elsewhere for a while."',
  'Shipping companies criticised the plan, saying that the nearest port with cranes of that size lies 200 miles away and that rates for cargo would rise.',
  'Strand said that the port would be stronger in the end, and that the council had no choice after the report of the divers.',
]
const ELSEWHERE = [
  'A bakery in Trondheim has won the European bread prize for the third time in a row, the jury announced on Sunday.',
  'Scientists in Chile have discovered a frog that sings underwater, in a cold lake high in the Andes, a journal reported on Wednesday.',
  'The national cricket team lost its opening match against Zimbabwe by seven wickets after a collapse of the batting order on Saturday.',
]

const RUSSIAN = {
  article: [
    'Порт Линдмута закроют для грузовых судов на два года, пока будут перестраиваться его причалы, сообщило во вторник управление порта.',
    'Работы на восточном причале начнутся в марте и обойдутся в 40 миллионов фунтов, говорится в плане, который городской совет утвердил на прошлой неделе.',
    'Причалы построены в 1911 году и десятилетиями погружались в ил. Прошлой осенью водолазы нашли в стене дыры размером с автомобиль, и с тех пор управление порта не пускает туда тяжёлые грузы.',
    'Капитан порта Эллен Странд сказала журналистам, что рыболовные суда смогут разгружаться. «Никто не потеряет место», — сказала она.',
    'Судоходные компании раскритиковали план, заявив, что ближайший порт с такими кранами находится в 200 милях.',
    'Странд сказала, что в итоге порт станет крепче и что у совета не было выбора после доклада водолазов.',
  ],
  elsewhere: [
    'Пекарня из Тронхейма в третий раз подряд получила европейскую премию за лучший хлеб, объявило в воскресенье жюри.',
    'Учёные в Чили обнаружили лягушку, которая поёт под водой, в холодном озере высоко в Андах, сообщил в среду научный журнал.',
    'Сборная страны по крикету проиграла первый матч турнира команде Зимбабве в субботу.',
  ],
}
const JAPANESE = {
  article: [
    'リンドマス港は、岸壁の再建のため貨物船の受け入れを2年間停止すると、港湾局が火曜日に発表した。',
    '東側の岸壁の工事は3月に始まり、費用は4000万ポンドになる見込みだと、先週市議会が承認した計画は述べている。',
    '岸壁は1911年に建設され、数十年にわたり泥の中に沈み続けてきた。昨年秋、潜水士が岸壁の壁に車ほどの大きさの穴を見つけ、港湾局はそれ以来重い貨物を遠ざけている。',
    '港長のエレン・ストランド氏は記者団に対し、漁船は引き続き水揚げできると語った。「誰も場所を失わない」と同氏は述べた。',
    '海運会社は計画を批判し、同じ規模のクレーンを持つ最も近い港は200マイル離れており、貨物の運賃が上がると述べた。',
    'ストランド氏は、最終的に港は強くなり、潜水士の報告の後、市議会に選択の余地はなかったと語った。',
  ],
  elsewhere: [
    'トロンハイムのパン屋が3年連続で欧州パン大賞を受賞したと、審査員が日曜日に発表した。',
    'チリの科学者らが、アンデス山脈の高地にある冷たい湖で水中で鳴くカエルを発見したと、学術誌が水曜日に報じた。',
    'クリケットのナショナルチームは土曜日、初戦でジンバブエに敗れた。',
  ],
}

describe('other stories behind an article', () => {
  it('are none where what stands before has no words that anything could be strange to', () => {
    for (const line of ['a', '—', '12', 'Home', 'Live: Home']) {
      const lines = Array.from({ length: 200 }, () => line)
      expect([line, summarise([...lines, ...HARBOUR])]).toEqual([line, []])
    }
  })

  it('takes the five other stories from the fourth sample and leaves its last real paragraph', () => {
    expect(summarise(readSample('004'))).toEqual([
      { first: 6, related: false, verdict: 'removed' },
      { first: 7, related: false, verdict: 'removed' },
      { first: 8, related: false, verdict: 'removed' },
      { first: 9, related: false, verdict: 'removed' },
      { first: 10, related: true, verdict: 'removed' },
    ])
  })

  it.each(['000', '001', '002', '003'])('leaves sample %s whole', (prefix) => {
    expect(findTrailingItems(readSample(prefix), 'en').filter(({ verdict }) => verdict === 'removed')).toEqual([])
  })

  it('finds three leads about other subjects', () => {
    const found = summarise([...HARBOUR, ...ELSEWHERE])
    expect(found).toEqual([6, 7, 8].map((first) => ({ first, related: false, verdict: 'removed' })))
  })

  it('finds a run of headlines', () => {
    const headlines = [
      'Norwegian bakery wins European bread prize again',
      'Frog that sings underwater found in Chile',
      'Cricket: Zimbabwe win by seven wickets',
    ]
    expect(summarise([...HARBOUR, ...headlines]).map(({ first }) => first)).toEqual([6, 7, 8])
  })

  it('does not touch the article itself, at whatever paragraph it ends', () => {
    for (let size = 3; size <= HARBOUR.length; size += 1) expect(summarise(HARBOUR.slice(0, size))).toEqual([])
  })

  it('finds other stories where the language is unknown', () => {
    const found = summarise([...HARBOUR, ...ELSEWHERE], null)
    expect(found.map(({ first }) => first)).toEqual([6, 7, 8])
  })

  it.each([
    ['ru', RUSSIAN, 'removed'],
    ['ja', JAPANESE, 'flagged'],
  ] as const)('finds other stories in a script of its own: %s', (language, { article, elsewhere }, verdict) => {
    const found = summarise([...article, ...elsewhere], language)
    expect(found.map(({ first }) => first)).toEqual([6, 7, 8])
    expect(new Set(found.map((item) => item.verdict))).toEqual(new Set([verdict]))
    expect(summarise(article, language)).toEqual([])
  })

  it('gives items in order, each within the text, with a score from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }),
        fc.constantFrom('en', 'de', 'ja', null),
        (paragraphs, language) => {
          const found = findTrailingItems(paragraphs, language)
          expect(found.map(({ last }) => last)).toEqual(found.map((_, at) => paragraphs.length - found.length + at))
          for (const { first, last, score } of found) expect(first <= last && score >= 0 && score <= 1).toBe(true)
        },
      ),
    )
  })

  it.each([[[]], [['']], [['One paragraph.']], [['One.', 'Two.']]])(
    'finds nothing where there is no body to compare: %j',
    (paragraphs) => {
      expect(findTrailingItems(paragraphs, 'en')).toEqual([])
    },
  )
})
