import type { RawBlock } from './block.ts'
import type { Frame } from './frame.ts'
import { isHiddenFrame } from './frame.ts'
import { shareKnown, triples, triplesOf, wordHashes } from './likeness.ts'
import type { PageIssue } from './page_issue.ts'
import { plainText } from './plain.ts'
import { PARAGRAPH, proseIn } from './prose.ts'
import { walkPage } from './walk.ts'

/** Hidden text is read where the page shows less than this share of it in paragraphs. */
const LITTLE_SHOWN = 0.25
/** The structured data's text is not on the page where less than this share of its words in threes is. */
const LITTLE_KNOWN = 0.2
/** Words of it that are compared. */
const MOST_COMPARED = 2000

/** The blocks that a reader sees. A page that shows next to nothing gives its hidden text, or what its structured data has, with an issue. */
export function shownBlocks(
  blocks: readonly RawBlock[],
  body: string | null,
): { blocks: RawBlock[]; issues: PageIssue[] } {
  const shown = blocks.filter((block) => !isHiddenFrame(block.inner))
  const [seen, all] = [proseIn(shown), proseIn(blocks)]
  if (all > seen && seen < LITTLE_SHOWN * all) {
    return {
      blocks: [...blocks],
      issues: [{ code: 'HTML_HIDDEN_TEXT', detail: `${all - seen} characters are hidden` }],
    }
  }
  if (body !== null && body.length > PARAGRAPH && isMissing(body, all, blocks)) return fromStructured(shown, body)
  const issues = shown.length === 0 ? [{ code: 'HTML_NO_TEXT' as const, detail: 'the page shows no text' }] : []
  return { blocks: shown, issues }
}

/** Does the page show next to nothing of the text, or other text, and less of it? */
function isMissing(body: string, prose: number, blocks: readonly RawBlock[]): boolean {
  if (prose >= body.length) return false
  if (prose < LITTLE_SHOWN * body.length) return true
  const onPage = triplesOf(blocks.map(({ text }) => text).join('\n'))
  return shareKnown(triples(wordHashes(body, MOST_COMPARED)), onPage) < LITTLE_KNOWN
}

/** The article's body from JSON-LD, after what the page itself shows. */
function fromStructured(shown: readonly RawBlock[], body: string): { blocks: RawBlock[]; issues: PageIssue[] } {
  const added = paragraphsOf(body).map((text) => toBlock(text))
  const detail = 'the text is in the page’s structured data alone'
  return { blocks: [...shown, ...added], issues: [{ code: 'HTML_STRUCTURED_TEXT', detail }] }
}

const TAG = /<(?:p|br|div)[\s/>]/i
/** Of the mark-up in a text of structured data. */
const LIMITS = { max_depth: 32, max_nodes: 100_000 }

/** Some write mark-up into it, or escape it. */
function paragraphsOf(body: string): string[] {
  const text = plainText(body)
  if (!TAG.test(text))
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return walkPage(text, LIMITS).blocks.map((block) => block.text)
}

const STRUCTURED: Frame = {
  tag: 'p',
  attributes: { class: 'article-body' },
  ordinal: Number.MAX_SAFE_INTEGER,
  parent: null,
  inline: false,
  cell: false,
  unseen: false,
  bits: 0,
  link: false,
  bold: false,
  italic: false,
  pre: false,
  heading: 0,
  words: null,
  names: null,
  place: null,
}

const toBlock = (text: string): RawBlock => ({
  text,
  container: STRUCTURED,
  inner: STRUCTURED,
  linked: 0,
  bold: 0,
  italic: 0,
  heading: 0,
  media: 0,
}) // prettier-ignore
