/** A letter, digit or underscore of any script. */
const WORD = '[\\p{L}\\p{N}_]'

const pattern = (source: string): RegExp => new RegExp(source.replaceAll('\\w', WORD), 'gu')
const matchesOf = (source: RegExp, text: string): string[] => Array.from(text.matchAll(source), ([found]) => found)

const POSSESSIVE = pattern("['’]s(?!\\w)")
const SMALL = new Set('the a an of its his her their this that these those and over about some more than or'.split(' '))

/** A name as names are compared: without case, article or possessive. */
export const normal = (name: string): string =>
  name
    .replace(POSSESSIVE, '')
    .trim()
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .,"“”']+|[ .,"“”']+$/g, '')

const NAME_WORD = pattern('(?:\\w|[$%.-])*\\w')
const wordsOf = (name: string): Set<string> =>
  new Set(matchesOf(NAME_WORD, normal(name)).filter((word) => !SMALL.has(word)))

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => Array.from(a).every((word) => b.has(word))

/** Common nouns are the same where the words of one contain the other's. */
export function sameWords(gold: string, name: string): boolean {
  if (normal(gold) === normal(name)) return true
  const [wanted, found] = [wordsOf(gold), wordsOf(name)]
  return wanted.size > 0 && found.size > 0 && (within(wanted, found) || within(found, wanted))
}

const AUXILIARIES = new Set(
  (
    'is are was were am be been being has have had having do does did will would can could may might must shall should to not no never ' +
    "also already just recently currently previously reportedly allegedly n't"
  ).split(' '),
)

const FORMS = new Map(
  [
    ...['be is are was were am been being', 'have has had having', 'do does did done doing', 'go goes went gone'],
    ...['take took taken', 'give gave given', 'get got gotten', 'fall fell fallen', 'hold held', 'say said'],
    ...['tell told', 'make made', 'lose lost', 'win won', 'find found', 'send sent', 'leave left', 'come came'],
    ...['drive drove driven', 'fly flew flown', 'bring brought', 'buy bought', 'fight fought', 'seek sought'],
    ...['think thought', 'meet met', 'feed fed', 'lead led', 'flee fled', 'build built', 'sink sank sunk'],
    ...['begin began begun', 'run ran', 'shoot shot', 'strike struck', 'speak spoke spoken', 'steal stole stolen'],
    ...['break broke broken', 'choose chose chosen', 'draw drew drawn', 'wind wound', 'bear born borne', 'die dying'],
    ...['sell sold', 'pay paid', 'keep kept', 'see saw seen', 'arise arose', 'write wrote', 'ban banned', 'cut cut'],
    ...['put put', 'teach taught', 'stand stood'],
  ].map((row) => {
    const [lemma = '', ...forms] = row.split(' ')
    return [lemma, new Set(forms)]
  }),
)

const COMMON_LEAST = 3

/** How far a word looks like a form of a lemma; 0 for not at all. */
function bears(word: string, lemma: string): number {
  if (word === lemma || FORMS.get(lemma)?.has(word)) return 100
  let common = 0
  while (common < Math.min(word.length, lemma.length) && word[common] === lemma[common]) common++
  const isForm = common >= Math.min(COMMON_LEAST, lemma.length) && common >= lemma.length - 2
  return isForm && common * 2 >= word.length ? 10 + common : 0
}

const TRIGGER_WORD = pattern("(?:\\w|#)+(?:['’`-]\\w+)*")
const LEMMA_WORD = pattern('(?:\\w|-)+')

/** Where in a trigger its head begins: the word that bears the action's lemma, else the first that is no auxiliary. */
export function headOf(trigger: string, action: string): number {
  const words = Array.from(trigger.matchAll(TRIGGER_WORD), ({ 0: found, index }) => ({
    ...{ index, word: found.toLowerCase() },
  }))
  const lemmas = matchesOf(LEMMA_WORD, action.toLowerCase())
  const isBorne = words.some(({ word }) => bears(word, lemmas[0] ?? '') > 0)
  const asked = isBorne ? lemmas.slice(0, 1) : lemmas.slice(1)
  const scores = words.map(({ word }) => Math.max(0, ...asked.map((lemma) => bears(word, lemma))))
  const top = Math.max(0, ...scores)
  const head = top > 0 ? words[scores.indexOf(top)] : words.find(({ word }) => !AUXILIARIES.has(word))
  return (head ?? words.at(-1))?.index ?? 0
}
