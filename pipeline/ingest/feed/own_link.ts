import { decodeEntities } from '../markup.ts'

const LINK = /^<a\s[^<>]{0,500}href\s?=\s?["']([^"'<>]{0,2000})["'][^<>]{0,500}>[^<>]{0,200}<\/a>\s{0,20}$/i

/**
 * A link at the end of an item's text that leads to the item itself ("Read more…") is no part of its last sentence: it becomes a
 * paragraph of its own. What it is then is for the rules to say.
 */
export function withOwnLinkApart(html: string, url: string | null): string {
  const at = html.lastIndexOf('<a')
  if (url === null || at < 0) return html
  const target = LINK.exec(html.slice(at))?.[1]
  return target !== undefined && address(target) === address(url) ? `${html.slice(0, at)}<p>${html.slice(at)}` : html
}

/** What two links to one page have in common: no query, no fragment, no slash at the end. */
const address = (url: string): string => decodeEntities(url.trim()).split(/[?#]/, 1)[0]?.replace(/\/$/, '') ?? ''
