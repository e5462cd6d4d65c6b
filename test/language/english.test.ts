import { expect, test } from 'vitest'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader, Sentence, Token } from '../../pipeline/language/reader.ts'

const { analyse } = readerFor('en') as Reader

const forms = (text: string): string[] => analyse(text).flatMap(({ tokens }) => tokens.map((token) => token.text))
const spans = (text: string): string[] => analyse(text).map(({ start, end }) => text.slice(start, end))
const find = (sentences: Sentence[], form: string): Token => {
  const token = sentences.flatMap(({ tokens }) => tokens).find(({ text }) => text === form)
  if (!token) throw new Error(`no token ${form}`)
  return token
}
const headOf = ({ tokens }: Sentence, form: string): string | undefined =>
  tokens[tokens.find(({ text }) => text === form)?.head ?? -1]?.text

test('contractions and possessives come apart, with straight and with curly apostrophes', () => {
  expect(forms("They don't like Mary's car.")).toEqual(['They', 'do', "n't", 'like', 'Mary', "'s", 'car', '.'])
  expect(forms('They don’t like Mary’s car.')).toEqual(['They', 'do', 'n’t', 'like', 'Mary', '’s', 'car', '.'])
})

test('an apostrophe inside a name does not part it', () => {
  expect(forms("O'Brien left.")).toEqual(["O'Brien", 'left', '.'])
})

test('a full stop without a space after it ends a sentence between a word and a capital', () => {
  expect(spans('He went to Korea.The talks began on Monday.')).toEqual([
    'He went to Korea.',
    'The talks began on Monday.',
  ])
})

test('abbreviations, initials and decimals do not end a sentence', () => {
  const text = 'Mr. Smith of the U.S. Senate paid $3.5 million to J. R. Brown on Jan. 5.'
  expect(spans(text)).toEqual([text])
})

test('a blank line ends a sentence without a full stop, a single line end does not', () => {
  expect(spans('Minister resigns after vote\n\nThe minister left office on Monday.')).toHaveLength(2)
  expect(spans('The minister left\noffice on Monday.')).toHaveLength(1)
})

test('quotation marks that are never closed leave sentences as they are', () => {
  expect(spans('“We will win, he said. The crowd cheered.')).toHaveLength(2)
})

test('tags are those of universal dependencies and of the Penn treebank', () => {
  const sentences = analyse('The president has signed two new laws quickly.')
  expect(find(sentences, 'president')).toMatchObject({ upos: 'NOUN', xpos: 'NN' })
  expect(find(sentences, 'has')).toMatchObject({ upos: 'AUX', xpos: 'VBZ' })
  expect(find(sentences, 'signed')).toMatchObject({ upos: 'VERB', xpos: 'VBN' })
  expect(find(sentences, 'two')).toMatchObject({ upos: 'NUM', xpos: 'CD' })
})

test('lemmas undo inflection, irregular or not, and leave names alone', () => {
  const sentences = analyse('The children went to Paris and were carrying heavier boxes. They didn’t stop.')
  const lemmas = Object.fromEntries(
    ['children', 'went', 'Paris', 'were', 'carrying', 'boxes', 'n’t'].map((form) => [
      form,
      find(sentences, form).lemma,
    ]),
  )
  expect(lemmas).toEqual({
    children: 'child',
    went: 'go',
    Paris: 'Paris',
    were: 'be',
    carrying: 'carry',
    boxes: 'box',
    'n’t': 'not',
  })
})

test('who did what to whom can be read off the tree', () => {
  const [sentence] = analyse('The army attacked the village.') as [Sentence]
  expect(headOf(sentence, 'army')).toBe('attacked')
  expect(headOf(sentence, 'village')).toBe('attacked')
  expect(find([sentence], 'army').deprel).toBe('nsubj')
  expect(find([sentence], 'village').deprel).toBe('obj')
})

test('in the passive the subject is not taken for the one who acts', () => {
  const sentences = analyse('The village was attacked by the army.')
  expect(find(sentences, 'village').deprel).toBe('nsubj:pass')
  expect(find(sentences, 'army').deprel).not.toBe('nsubj')
})

test('pictures that stick to words are words of their own, however many they are', () => {
  expect(forms('The fair opened 🎉today.')).toEqual(['The', 'fair', 'opened', '🎉', 'today', '.'])
  expect(forms('🚨Police arrested two men👩‍🚒😡 here.').slice(0, 2)).toEqual(['🚨', 'Police'])
  expect(forms('🚨Police arrested two men👩‍🚒😡 here.')).toContain('👩‍🚒😡')
  expect(forms('He left the town.😀')).toEqual(['He', 'left', 'the', 'town', '.', '😀'])
  expect(forms('Acme® sells it.')).toContain('Acme®')
})

test('capitals throughout, small letters throughout, emoji and addresses still give words', () => {
  expect(forms('PRESIDENT SIGNS LAW')).toEqual(['PRESIDENT', 'SIGNS', 'LAW'])
  expect(forms('paris and london agree')).toEqual(['paris', 'and', 'london', 'agree'])
  expect(forms('Great news 😀 today').join('')).toBe('Greatnews😀today')
  expect(forms('See https://example.org/a?b=c.')).toEqual(['See', 'https://example.org/a?b=c', '.'])
  expect(forms('Write to www.example.org, please.')).toContain('www.example.org')
})

test('nothing comes of nothing', () => {
  expect(analyse('')).toEqual([])
  expect(analyse(' \n\n\t ')).toEqual([])
})

test('a hundred kilobytes without a space are read', () => {
  const text = 'x'.repeat(100_000)
  expect(forms(text).join('')).toBe(text)
}, 60_000)

test('a sentence that never ends is cut, so that every sentence has a bounded number of tokens', () => {
  const sentences = analyse('and so '.repeat(2000))
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(512)
  expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(4000)
}, 60_000)

test('the same text gives the same analysis whatever was read before', () => {
  const text = 'Officials said the talks, which began in May, would go on.'
  const first = analyse(text)
  analyse('Something else entirely!\n\nAnd more.')
  expect(analyse(text)).toEqual(first)
})

test('there is a reader for English in any of its regions and none for a language without a model', () => {
  expect(readerFor('en-GB')).toBe(readerFor('EN'))
  expect(readerFor('de')).toBeNull()
  expect(readerFor('constructor')).toBeNull()
})

test('a noun to the tagger is the past of a verb that another past is joined to, where it has a form of its own', () => {
  const tagsOf = (text: string): string[] => analyse(text).flatMap(({ tokens }) => tokens.map(({ xpos }) => xpos))
  expect(tagsOf('Officers shot and killed a man.').slice(0, 4)).toEqual(['NNS', 'VBD', 'CC', 'VBD'])
  expect(tagsOf('The jump shot and missed chance hurt them.')[2]).toBe('NN')
})

const finiteVerbs = (text: string): string[] =>
  analyse(text).flatMap(({ tokens }) => tokens.flatMap(({ text: word, xpos }) => (/^VB[DZP]$/.test(xpos) ? word : [])))

test.each([
  ['A gunman shot three people at a bank in Dover.', ['shot']],
  ['The bank set aside 3 million dollars.', ['set']],
  ['The firm bid 3 million dollars for the club.', ['bid']],
  ['The ruling cost the club 3 million dollars.', ['cost']],
  ['The report rates the fund.', ['rates']],
  ['The union plans a march.', ['plans']],
  ['The car hit a tree and burst into flames.', ['hit', 'burst']],
])('a sentence has a finite verb, be it spelled as a noun: %s', (text, verbs) => {
  expect(finiteVerbs(text)).toEqual(verbs)
})

test.each([
  'A blast at a market in the north of the city.',
  'Interest rates in the north.',
  'A man shot by police in Leeds.',
  'The high cost of a house in the capital.',
  'The plans of the union for a march',
  'The Bank Rates The Fund.',
  'The Report rates the fund',
])('what is no sentence gets no verb: %s', (text) => {
  expect(finiteVerbs(text)).toEqual([])
})

test('a place before the title of a name belongs to the title, whatever the name does', () => {
  const linksOf = (text: string): string[] =>
    analyse(text).flatMap(({ tokens }) =>
      tokens.map(({ text: word, head, deprel }) => `${word} ${deprel} ${tokens[head ?? -1]?.text ?? '-'}`),
    )
  expect(linksOf('Texas Sen. Ted Marsh said he would run.').slice(0, 4)).toEqual([
    'Texas compound Sen.',
    'Sen. nmod:desc Ted',
    'Ted nsubj said',
    'Marsh flat Ted',
  ])
  expect(linksOf('Ohio Gov. John Weld suspended his campaign, telling supporters that he was tired.')[2]).toBe(
    'John nsubj suspended',
  )
  expect(linksOf('My friend Dr. Ann Weld won.')).toContain('friend nsubj won')
})

test.each([
  ['The two “largely isolated” leaders will meet.', 'leaders', ['The', 'two', 'isolated'], 'meet'],
  ['According to Peskov, the two “largely isolated” leaders will meet.', 'leaders', ['the', 'two', 'isolated'], 'meet'],
  ['The "very ambitious" tax plan failed.', 'plan', ['The', 'ambitious', 'tax'], 'failed'],
])('marks around an adjective part nothing of its noun: %s', (text, noun, parts, verb) => {
  const [sentence] = analyse(text) as [Sentence]
  expect(parts.map((part) => headOf(sentence, part))).toEqual(parts.map(() => noun))
  expect(headOf(sentence, noun)).toBe(verb)
})
