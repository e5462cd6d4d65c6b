import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { agreementOf } from '../../../pipeline/link/stories/agreement/agreement.ts'
import { type Article, claimOn, type Member, toldClaims } from './told.ts'

interface Case {
  name: string
  articles: Article[]
  members: Member[]
  agreement: string
  conflicts?: string[]
  updates?: string[]
  sources: number
}

const CASES = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[]

/** What is said of the claims that the case lists, whatever else its articles tell. */
async function agreementIn({ articles, members }: Case) {
  const claims = await toldClaims(articles)
  const told = members.flatMap((member) =>
    Object.entries(member).flatMap(([name, words]) => {
      const article = articles.find((one) => one.name === name) as Article
      return claimOn(words, article, claims.get(name) ?? [])
    }),
  )
  expect(told).toHaveLength(members.length)
  return agreementOf(told)
}

describe('claims of one event in several articles', () => {
  it.each(CASES)('$name: $agreement', async (one) => {
    const { agreement, independent_source_count, differences } = await agreementIn(one)
    const kindsOf = (relation: string) =>
      differences.filter((difference) => difference.relation === relation).map(({ kind }) => kind)
    expect({ agreement, conflicts: kindsOf('conflict'), updates: kindsOf('update') }).toEqual({
      agreement: one.agreement,
      conflicts: one.conflicts ?? [],
      updates: one.updates ?? [],
    })
    expect(independent_source_count).toBe(one.sources)
  })
})
