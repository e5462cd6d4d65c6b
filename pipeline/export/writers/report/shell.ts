import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { once } from '../../../once.ts'
import { TERMS } from '../../rights.ts'
import type { Row } from '../../rows.ts'

/** What the page says of the run before any script does. */
export interface Summary {
  /** Rows of each table. */
  counts: ReadonlyMap<string, number>
  /** The first stories. */
  stories: readonly Row[]
}

const read = (url: string): string => readFileSync(new URL(url, import.meta.url), 'utf8')
/** Generated from `page/`: see `npm run generate`. */
const script = once(() => read('../../../../pipeline/export/writers/report/page.js'))
const style = once(() => read('../../../../pipeline/export/writers/report/page/page.css'))

const MARKUP = /[&<>"']/g
const escaped = (text: string): string => text.replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`)

/** Content-Security-Policy, level 3: what is run and how it looks is this page's own, and nothing is ever asked for. */
const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const policy = (): string =>
  `default-src 'none'; script-src ${hashOf(script())}; style-src ${hashOf(style())}; base-uri 'none'; form-action 'none'`

const VIEWS = [
  ['stories', 'Stories'],
  ['timeline', 'Timeline'],
  ['articles', 'Articles'],
  ['quoted', 'Who is quoted'],
  ['entities', 'Entities'],
  ['issues', 'Issues'],
] as const

const navigation = (): string =>
  `<nav aria-label="Views"><ul>${VIEWS.map(([name, label]) => `<li><a href="#/${name}">${label}</a></li>`).join('')}</ul></nav>`

const SEARCH =
  '<form role="search"><input id="asked" type="search" placeholder="Search  /" aria-label="Search articles and claims" aria-keyshortcuts="/"><button>Search</button></form>'

/** The page up to its packed rows. */
export const head = (summary: Summary): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newsledger</title>
<style>${style()}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header><strong>newsledger</strong>${navigation()}${SEARCH}</header>
<main id="main" tabindex="-1">
${summaryOf(summary)}
</main>
<footer>Made by newsledger. This page asks for nothing from anywhere: all that it shows is in it. ${escaped(TERMS)}</footer>
`

const COUNTED = [
  ['documents', 'article', 'articles'],
  ['claims', 'claim', 'claims'],
  ['stories', 'story', 'stories'],
  ['conflicts', 'difference', 'differences'],
  ['quotes', 'quote', 'quotes'],
  ['entities', 'entity', 'entities'],
  ['issues', 'issue', 'issues'],
] as const

/** What those see who run no script, and all others for a moment; the counts stay above the stories. */
function summaryOf({ counts, stories }: Summary): string {
  const items = COUNTED.map(([name, one, many]) => {
    const count = counts.get(name) ?? 0
    return `<li><b>${count}</b> ${count === 1 ? one : many}</li>`
  }).join('')
  const lines = stories.map(
    ({ label, agreement, claim_count }) =>
      `<li>${escaped(String(label))} (${escaped(String(agreement))}, ${claim_count} claims)</li>`,
  )
  const list = lines.length > 0 ? `<h2>Stories</h2><ol>${lines.join('')}</ol>` : ''
  return `<h1>What these articles say</h1><ul class="counts">${items}</ul>${list}`
}

/** Stands behind the rows that the page opens with: what follows them is read while these are looked at. */
export const scriptElement = (): string => `<script>${script()}</script>\n`

export const END = '</body>\n</html>\n'
