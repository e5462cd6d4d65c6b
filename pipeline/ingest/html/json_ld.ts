import { plainText } from './plain.ts'

/** The node of a page's JSON-LD that describes the article. */
export interface LinkedArticle {
  headline: string | null
  authors: string[]
  publisher: string | null
  published: string | null
  modified: string | null
  language: string | null
  body: string | null
  url: string | null
  /** True where the node describes the page, and not an article on it. */
  page: boolean
  /** False where the publisher says that the text is behind a paywall. */
  free: boolean | null
}

type Node = Record<string, unknown>

/** Most nodes and deepest nesting looked at. */
const MAX_NODES = 5000
const MAX_DEPTH = 12

const ARTICLE = /(?:Article|Posting|Report|Review|Story|ClaimReview|Recipe|HowTo)$/
const CONTAINER_PAGE = /^(?:WebPage|ItemPage|AboutPage|FAQPage|MedicalWebPage|CreativeWork)$/
const ORGANISATION = /(?:Organization|Corporation|Company)$/

/** Nodes of all scripts, articles before pages. Scripts that are no JSON, even mended, are passed over. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle[] {
  const nodes: Node[] = []
  for (const script of scripts) gather(parse(script), nodes, 0)
  const byId = new Map(
    nodes
      .filter((node) => typeof node['@id'] === 'string' && node['@type'] !== undefined)
      .map((node) => [node['@id'], node]),
  )
  const resolve = (value: unknown): unknown => {
    if (!isNode(value) || Object.keys(value).length > 1 || typeof value['@id'] !== 'string') return value
    return byId.get(value['@id']) ?? value
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const pages = nodes.filter((node) => typesOf(node).some((type) => CONTAINER_PAGE.test(type)))
  return [...articles, ...pages].map((node) => toArticle(node, resolve))
}

const COMMENT_MARKS =
  /^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\*\/)?|(?:\/\*|\/\/)?\s*(?:\]\]>)?\s*(?:\*\/|-->)?\s*;?\s*$/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks these scripts
const CONTROL = /[\u0000-\u001f]+/g
const LAST_COMMA = /,\s*(?=[}\]])/g

function parse(script: string): unknown {
  for (const mended of [() => script, () => mend(script), () => mend(plainText(script))]) {
    try {
      return JSON.parse(mended())
    } catch {
      // the next, gentler reading
    }
  }
  return null
}

const mend = (script: string): string => script.replace(COMMENT_MARKS, '').replace(CONTROL, ' ').replace(LAST_COMMA, '')

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

function gather(value: unknown, nodes: Node[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth + 1)
  if (!isNode(value)) return
  if (value['@type'] !== undefined || value['@id'] !== undefined) nodes.push(value)
  for (const inner of Object.values(value)) if (typeof inner === 'object') gather(inner, nodes, depth + 1)
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
/** A field's text; the first where it has several. */
function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

const typesOf = (node: Node): string[] => list(node['@type']).filter((type) => typeof type === 'string')

function toArticle(node: Node, resolve: (value: unknown) => unknown): LinkedArticle {
  const free = node.isAccessibleForFree
  const page = node.mainEntityOfPage
  return {
    headline: text(node.headline) ?? text(node.name),
    authors: firstNames([node.author, node.creator], resolve),
    publisher: namesOf(node.publisher, resolve)[0] ?? null,
    published: text(node.datePublished) ?? text(node.dateCreated),
    modified: text(node.dateModified),
    language: text(node.inLanguage),
    body: text(node.articleBody),
    url: text(node.url) ?? text(page) ?? (isNode(page) ? text(page['@id']) : null),
    page: !typesOf(node).some((type) => ARTICLE.test(type)),
    free: free === undefined ? null : !(free === false || /^false$/i.test(String(free))),
  }
}

function firstNames(fields: readonly unknown[], resolve: (value: unknown) => unknown): string[] {
  return fields.map((field) => namesOf(field, resolve)).find((names) => names.length > 0) ?? []
}

/** Names of agents. Where persons stand beside organisations, the organisations only employ them. */
function namesOf(value: unknown, resolve: (value: unknown) => unknown): string[] {
  const agents = list(value)
    .flatMap((item) => (isNode(item) && item['@list'] !== undefined ? list(item['@list']) : list(item)))
    .map(resolve)
  const persons = agents.filter((agent) => isNode(agent) && typesOf(agent).includes('Person'))
  return (persons.length > 0 ? agents.filter((agent) => !isOrganisation(agent)) : agents).flatMap(nameOf)
}

const isOrganisation = (agent: unknown): boolean =>
  isNode(agent) && typesOf(agent).some((type) => ORGANISATION.test(type))

function nameOf(agent: unknown): string[] {
  if (!isNode(agent)) return typeof agent === 'string' && agent.trim() !== '' ? [agent.trim()] : []
  const names = list(agent.name)
    .map(text)
    .filter((name) => name !== null)
  const parts = [text(agent.givenName), text(agent.familyName)].filter((part) => part !== null)
  return names.length > 0 || parts.length === 0 ? names : [parts.join(' ')]
}
