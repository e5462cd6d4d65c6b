import type { Row } from '../export/rows.ts'
import { learnedOdds, weightsOf } from '../link/stories/match.ts'
import { readClaims } from '../link/stories/read_claims.ts'
import { type Sight, toSight } from '../link/stories/sight.ts'
import type { StoryClaim } from '../link/stories/story_claim.ts'
import type { AnnotatedRecord, LinkRecord } from '../record/records.ts'
import type { MapLine, Reason } from '../stage.ts'
import type { Asked, Why } from './why.ts'
import { recordsAmong, recordsOf, settingsOf } from './written.ts'

/** Claims that are shown, and what speaks for a match, and against it. */
const MOST_SHOWN = 12
const MOST_FOR = 4
const MOST_AGAINST = 2

/** A story: its claims beside each other, what made them one, and what would have parted them. */
export async function whyStory({ folder, row }: Asked): Promise<Why> {
  const claims = await claimsOf(folder, row)
  const reasons = [
    ...shown(claims.map((claim) => ({ name: 'claim', value: inWords(claim) }))),
    ...shown(matchReasons(claims.map(toSight))),
    {
      name: 'would part them',
      value: `a sum of 0 or less; other days by a week or more, both told as past; a day later than an article that tells of it as past`,
    },
  ]
  return { stage: 'link', reasons }
}

function shown(reasons: readonly Reason[]): Reason[] {
  const first = reasons.slice(0, MOST_SHOWN)
  const rest = reasons.length - first.length
  return rest > 0 ? [...first, { name: first[0]?.name ?? '', value: `and ${rest} more` }] : first
}

/** The claims that link put into the story, read once more from their documents. */
async function claimsOf(folder: string, { story_id }: Row): Promise<StoryClaim[]> {
  const [links, own] = [new Map<string, MapLine[]>(), new Set<string>()]
  for await (const line of recordsOf<LinkRecord>(folder, 'link')) {
    if (!('document_id' in line)) continue
    links.set(line.document_id, [...(links.get(line.document_id) ?? []), line])
    if ('story_id' in line && line.story_id === story_id) own.add(line.claim_id)
  }
  const isOwn = (line: MapLine): boolean => 'claim_id' in line && own.has(line.claim_id)
  const documents = new Set(Array.from(links).flatMap(([id, lines]) => (lines.some(isOwn) ? [id] : [])))
  const settings = await settingsOf(folder)
  const claims: StoryClaim[] = []
  for await (const record of recordsAmong<AnnotatedRecord>(folder, 'annotate', documents))
    for (const claim of readClaims(record, links.get(record.document.document_id) ?? [], settings))
      if (own.has(claim.id)) claims.push(claim)
  return claims
}

function inWords({ id, publisher, published, sources, certainty, polarity, status, text }: StoryClaim): string {
  const said = sources.map(({ name }) => name ?? 'unnamed').join(' → ')
  const where = [publisher, published, said === '' ? null : `by ${said}`].filter((part) => part !== null).join(', ')
  return `${id}${where === '' ? '' : ` (${where})`}: ${text} — ${certainty}, ${polarity}, ${status}`
}

/** Of each claim after the first: which other it matches best, and by what. */
function matchReasons(sights: readonly Sight[]): Reason[] {
  return sights.slice(1).map((sight) => {
    const others = sights
      .filter((other) => other !== sight)
      .map((other) => ({ other, odds: learnedOdds()(other, sight) }))
    const best = others.reduce((most, one) => (one.odds > most.odds ? one : most))
    return { name: 'matches', value: `${sight.claim.id} with ${best.other.claim.id}: ${sumInWords(best.other, sight)}` }
  })
}

function sumInWords(a: Sight, b: Sight): string {
  const { bias, added } = weightsOf(a, b)
  const [lifting, pulling] = [added.filter(([, weight]) => weight > 0), added.filter(([, weight]) => weight < 0)]
  const total = added.reduce((sum, [, weight]) => sum + weight, bias)
  const parts = [
    ...lifting.toSorted(([, n], [, m]) => m - n).slice(0, MOST_FOR),
    ...pulling.toSorted(([, n], [, m]) => n - m).slice(0, MOST_AGAINST),
  ]
  const words = parts.map(([name, weight]) => `${name} ${signed(weight)}`).join(', ')
  return `${signed(total)} in all, from ${signed(bias)}: ${words}`
}

const signed = (weight: number): string => `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`
