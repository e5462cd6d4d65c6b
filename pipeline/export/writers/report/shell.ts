import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { once } from '../../../once.ts'
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
  '<form role="search"><label for="asked" hidden>Search articles and claims</label><input id="asked" type="search" placeholder="Search" aria-label="Search articles and claims"><button>Search</button></form>'

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
<header><strong>newsledger</strong>${navigation()}${SEARCH}</header>
<main tabindex="-1">
${summaryOf(summary)}
</main>
<footer>Made by newsledger. This page asks for nothing from anywhere: all that it shows is in it. Texts belong to their publishers; where places lie is from GeoNames, CC BY 4.0.</footer>
`

/** What those see who run no script, and all others for a moment. */
function summaryOf({ counts, stories }: Summary): string {
  const told = ['documents', 'claims', 'stories', 'conflicts', 'quotes', 'entities', 'issues']
  const items = told.map((name) => `<li>${counts.get(name) ?? 0} ${name}</li>`).join('')
  const lines = stories.map(
    ({ label, agreement, claim_count }) =>
      `<li>${escaped(String(label))} (${escaped(String(agreement))}, ${claim_count} claims)</li>`,
  )
  const list = lines.length > 0 ? `<h2>Stories</h2><ol>${lines.join('')}</ol>` : ''
  return `<h1>What these articles say</h1><ul>${items}</ul>${list}`
}

/** What follows the packed rows. */
export const tail = (): string => `<script type="module">${script()}</script>
</body>
</html>
`
