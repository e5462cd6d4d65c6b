import { stripEnd, stripStart } from '../../language/edges.ts'
import type { Span } from '../../record/span.ts'
import type { Quoted } from '../clause/item.ts'

const MARK = /``|''|["“”„«»'‘’]/g
const LETTER = /[\p{L}\p{N}]/u
const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const OPENERS = new Set(['“', '„', '«', '``'])
const CLOSERS = new Set(['”', '»', "''"])
const SINGLES = new Set(["'", '‘', '’'])

interface Seen {
  at: number
  text: string
  before: string
  after: string
  /** What the next curly or pointed double mark behind it does. */
  next?: 'opens' | 'closes'
}

/** The marks, each with what the next one of its own side does. */
function withNext(marks: Seen[]): Seen[] {
  let next: Seen['next']
  for (const mark of marks.toReversed()) {
    if (next) mark.next = next
    if (OPENERS.has(mark.text)) next = 'opens'
    if (CLOSERS.has(mark.text)) next = 'closes'
  }
  return marks
}

/** A curly mark that nothing closes any more is left alone where a straight one opens. */
const isForgotten = (mark: Seen, stack: readonly Seen[]): boolean =>
  mark.text === '"' && stack.length > 0 && OPENERS.has(stack.at(-1)?.text ?? '')

/** The outermost quoted stretches of a block, in order. Marks that pair with none are left alone. Linear in the block. */
export function findQuoted(text: string, block: Span): Quoted[] {
  const found: Quoted[] = []
  const stack: Seen[] = []
  const marks = withNext([...marksOf(text, block)])
  for (const mark of marks) {
    const role = roleOf(mark, stack)
    if (mark === marks[0] && isUnopened(mark))
      found.push({ start: block.start, end: mark.at + mark.text.length, open: false, single: false })
    if (role === 'open' && isForgotten(mark, stack)) stack.length = 0
    if (role === 'open') stack.push(mark)
    if (role !== 'close') continue
    const opened = stack.pop() as Seen
    if (stack.length === 0) found.push(quoted(opened, mark.at + mark.text.length, false))
  }
  return [...found, ...unclosed(stack, block)].filter((quote) => LETTER.test(text.slice(quote.start, quote.end)))
}

const quoted = (opened: Seen, end: number, open: boolean): Quoted => ({
  start: opened.at,
  end,
  open,
  single: SINGLES.has(opened.text),
})

function* marksOf(text: string, block: Span): Generator<Seen> {
  const body = text.slice(block.start, block.end)
  for (const match of body.matchAll(MARK)) {
    const at = match.index
    yield {
      at: block.start + at,
      text: match[0],
      before: body.charAt(at - 1),
      after: body.charAt(at + match[0].length),
    }
  }
}

type Role = 'open' | 'close' | null

function roleOf(mark: Seen, stack: readonly Seen[]): Role {
  if (LETTER_BEFORE.test(mark.before) && LETTER.test(mark.after)) return null
  const active = stack.at(-1)
  if (SINGLES.has(mark.text)) return singleRole(mark, active)
  if (OPENERS.has(mark.text)) return mark.text === '“' && active?.text === '„' ? 'close' : 'open'
  if (active && SINGLES.has(active.text)) return null
  if (CLOSERS.has(mark.text)) return active ? 'close' : isTurned(mark) ? 'open' : null
  if (active && OPENERS.has(active.text) && mark.next === 'closes') return null
  if (active && OPENERS.has(active.text) && isTurned(mark)) return 'open'
  return active ? 'close' : isInches(mark) ? null : 'open'
}

/** A block whose first mark closes speech: the one that opened it is lost. */
const isUnopened = ({ text, before, after }: Seen): boolean =>
  CLOSERS.has(text) && SPEECH_END.test(before) && after.trim() === ''
const SPEECH_END = /[,.!?…]/u

/** A closing mark that stands where an opening one belongs. */
const isTurned = (mark: Seen): boolean => mark.before.trim() === '' && LETTER.test(mark.after)

/** `6'2"` and `a 12" pipe` are measures. */
const isInches = (mark: Seen): boolean => /\d/.test(mark.before)

/** Single marks count only outside double ones: inside they are quotes within quotes or apostrophes. */
function singleRole(mark: Seen, active: Seen | undefined): Role {
  if (active && !SINGLES.has(active.text)) return null
  if (active) return !LETTER.test(mark.after) && mark.before !== ' ' && mark.text !== '‘' ? 'close' : null
  const opens = mark.text !== '’' && /^[\s([—–-]?$/.test(mark.before) && /[\p{Lu}\p{Ll}…]/u.test(mark.after)
  return opens ? 'open' : null
}

/** What is left open: a double mark opens speech to the block's end; a single one was an apostrophe. */
function unclosed(stack: readonly Seen[], block: Span): Quoted[] {
  const first = stack[0]
  return first && !SINGLES.has(first.text) ? [quoted(first, block.end, true)] : []
}

const OPENING = /["“„«'‘`]/u
const CLOSING = /["”»'’.,]/u
const CAPITAL_OR_DIGIT = /^(?:\p{Lu}|\d)/u
/** Title-cased words and `small` ones, without a sentence's punctuation: a film, a book, a nickname. */
export function isTitle(text: string, small: ReadonlySet<string>): boolean {
  const inner = stripEnd(stripStart(text, OPENING), CLOSING)
  if (/[.!?,]["”»'’]*$/u.test(text) && /[!?]/.test(text)) return false
  const words = inner.split(/\s+/)
  return (
    words.length <= 10 &&
    words.every((word) => CAPITAL_OR_DIGIT.test(word) || small.has(word)) &&
    /^\p{Lu}/u.test(inner)
  )
}
