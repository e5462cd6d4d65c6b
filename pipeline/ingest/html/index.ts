import type { Mark } from '../../record/records.ts'
import type { HeadFacts } from './head.ts'
import { type LinkedArticle, readJsonLd } from './json_ld.ts'
import { writeText } from './marks.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import type { PageIssue } from './page_issue.ts'
import { shownBlocks } from './shown.ts'
import { titlesTold } from './title.ts'
import { openUnshown } from './unshown.ts'
import { type Limits, type Walked, walkPage } from './walk.ts'

export interface Page extends Metadata {
  /** The page's visible text, blocks separated by a blank line. */
  text: string
  /** One for each block, in order. */
  marks: Mark[]
  issues: PageIssue[]
}

/** Reads a decoded page in one pass. Broken mark-up never throws; what was cut or missing is in `issues`. */
export function readPage(html: string, limits: Limits): Page {
  const first = walkPage(html, limits)
  const opened = openUnshown(html, first, limits)
  const walked = opened?.walked ?? first
  const article = mainArticle(readJsonLd(walked.head.jsonLd), walked.head)
  const { blocks, issues } = shownBlocks(walked.blocks, article?.body ?? null)
  const sources = { head: walked.head, article, blocks }
  const titles = titlesTold(sources).map((found) => found.value)
  const description = walked.head.metas.get('og:description')?.[0] ?? walked.head.metas.get('description')?.[0] ?? null
  const { text, marks } = writeText(blocks, { titles, body: article?.body ?? null, description })
  const paywall =
    article?.free === false ? [{ code: 'HTML_PAYWALL' as const, detail: 'isAccessibleForFree is false' }] : []
  const unshown = opened === null ? [] : [{ code: 'HTML_UNSHOWN_TEXT' as const, detail: opened.detail }]
  const all = [...cutIssues(walked, limits), ...unshown, ...issues, ...paywall]
  return { text, marks, ...readMetadata(sources), issues: all }
}

/** Lists of other articles may come first: the one with the page's own address or title, else the first. */
function mainArticle(articles: readonly LinkedArticle[], head: HeadFacts): LinkedArticle | null {
  const urls = [head.canonical, head.metas.get('og:url')?.[0]].filter((url) => typeof url === 'string')
  const titles = [head.metas.get('og:title')?.[0] ?? '', head.title ?? '']
  const named = articles.filter(({ page, headline }) => !page && headline !== null)
  const own =
    named.find(({ url }) => url !== null && urls.includes(url)) ??
    named.find(({ headline }) => titles.some((title) => title.startsWith(headline ?? '')))
  return own ?? articles[0] ?? null
}

function cutIssues(walked: Walked, limits: Limits): PageIssue[] {
  const issues: PageIssue[] = []
  if (walked.unread > 0) issues.push({ code: 'HTML_CUT', detail: `${walked.unread} characters left unread` })
  if (walked.tooDeep > 0) {
    issues.push({ code: 'HTML_DEPTH', detail: `${walked.tooDeep} elements deeper than ${limits.max_depth}` })
  }
  return issues
}
