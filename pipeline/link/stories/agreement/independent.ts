import { foldName } from '../../../language/fold.ts'
import { Components } from '../../components.ts'
import type { ToldClaim } from './told_claim.ts'
import { isCopied } from './wording.ts'

/**
 * On whose words claims stand, each as the name of one independent source. Whoever is cited counts once, however many articles cite them; an
 * article in its own voice is its publisher's word, a copy that of what it copies, an agency's text the agency's. An article that cites
 * somebody for the event is no source beside them, nor is who speaks for a body beside it.
 */
export function independentSources(claims: readonly ToldClaim[]): Map<ToldClaim, string> {
  const joined = new Components<string>()
  const cited = new Map<string, string>()
  joinCopies(claims, joined)
  for (const claim of claims) {
    joinAll(joined, [originOf(claim), ...voicesOf(claim)])
    const [source, ...others] = sourcesOf(claim)
    if (source === undefined) continue
    joinAll(joined, [source, ...others])
    if (!cited.has(claim.document_id)) cited.set(claim.document_id, source)
  }
  joinFuller(claims, joined)
  joinOffices(claims, joined)
  const wordOf = (claim: ToldClaim) => sourcesOf(claim)[0] ?? cited.get(claim.document_id) ?? originOf(claim)
  return new Map(claims.map((claim) => [claim, joined.ownerOf(wordOf(claim))]))
}

function joinAll(joined: Components<string>, [first, ...others]: readonly string[]): void {
  for (const other of others) joined.join(first as string, other)
}

/** The chain of those whom the article cites; none for its own word, and for mere hearsay. */
const sourcesOf = ({ sources }: ToldClaim): string[] =>
  sources.flatMap(({ name }) => (name === null ? [] : toName(name)))

const toName = (name: string): string => `name ${foldName(name)}`
const originOf = ({ copy_of, document_id }: ToldClaim): string => `document ${copy_of ?? document_id}`

/** Names of an article's own voice: the one agency that it credits, else its publisher. */
function voicesOf({ publisher, credits }: ToldClaim): string[] {
  const [agency, ...others] = credits
  if (agency !== undefined && others.length === 0) return [toName(agency)]
  return publisher === null ? [] : [toName(publisher)]
}

/** Articles of much the same words are one, whoever published them. */
function joinCopies(claims: readonly ToldClaim[], joined: Components<string>): void {
  const firsts = new Map(claims.map((claim) => [originOf(claim), claim.wording]))
  const articles = Array.from(firsts)
  for (const [i, [origin, wording]] of articles.entries())
    for (const [other, otherWording] of articles.slice(i + 1))
      if (isCopied(wording, otherWording)) joined.join(origin, other)
}

/** Who speaks for a body that is cited itself is no source beside it. */
function joinOffices(claims: readonly ToldClaim[], joined: Components<string>): void {
  const sources = claims.flatMap((claim) => claim.sources)
  const cited = new Map(
    sources.flatMap(({ entity, name }) => (entity && name ? [[entity, toName(name)] as const] : [])),
  )
  for (const { name, ups } of sources)
    for (const up of ups) {
      const office = cited.get(up)
      if (name !== null && office !== undefined) joined.join(office, toName(name))
    }
}

/** Somebody is cited under a name of several words, elsewhere by words around it: "a study by" them, "the head of" it. */
function joinFuller(claims: readonly ToldClaim[], joined: Components<string>): void {
  const names = Array.from(new Set(claims.flatMap((claim) => [...sourcesOf(claim), ...voicesOf(claim)])))
  for (const name of names) {
    const bare = name.slice(toName('').length)
    if (!bare.includes(' ')) continue
    for (const other of names) if (other !== name && ` ${other} `.includes(` ${bare} `)) joined.join(name, other)
  }
}
