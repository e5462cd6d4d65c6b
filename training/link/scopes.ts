import type { StoryClaim } from '../../pipeline/link/stories/story_claim.ts'
import { readJsonLines } from '../json_lines.ts'
import { byName, claimsOfCase, readJsonCases, readYamlCases } from './cases.ts'
import { type EcbDocument, type GoldMention, goldMentions } from './ecb.ts'
import { readRuns } from './runs.ts'

/** Claims that may be of one event with others of the scope, with the event that each is of. */
export interface Scope {
  id: string
  set: 'ecb' | 'cases' | 'invented'
  claims: { claim: StoryClaim; event: string }[]
}

/** A gold standard, and the output of a run over its articles. */
export interface Gold {
  gold: string
  out: string
}

/** The topics of ECB+ and its events. */
export async function readEcb({ gold, out }: Gold): Promise<{ scopes: Scope[]; mentions: GoldMention[] }> {
  const runs = new Map((await readRuns(out)).map((one) => [nameOf(one.record.document.extra), one]))
  const mentions = readJsonLines<EcbDocument>(gold).flatMap((document) => {
    const linked = runs.get(document.id)
    return linked === undefined ? [] : goldMentions(document, linked)
  })
  const scopes = new Map<string, Scope>()
  for (const { topic, claim, chain } of mentions) {
    const scope: Scope = scopes.get(topic) ?? { id: topic, set: 'ecb', claims: [] }
    scope.claims.push({ claim, event: chain })
    scopes.set(topic, scope)
  }
  return { scopes: [...scopes.values()], mentions }
}

const nameOf = (extra: unknown): string => (extra as { gold_article?: string } | null)?.gold_article ?? ''

/** Cases of a few articles each, as JSON lines or YAML. */
export async function readCases({ gold, out }: Gold): Promise<Scope[]> {
  const runs = byName(await readRuns(out))
  const cases = gold.endsWith('.yaml') ? readYamlCases(gold) : readJsonCases(gold)
  return cases.map((one) => ({
    id: one.id,
    set: one.id.startsWith('invented-') ? 'invented' : 'cases',
    claims: claimsOfCase(one, runs).flatMap((claims, story) =>
      claims.map((claim) => ({ claim, event: `${one.id} ${story}` })),
    ),
  }))
}
