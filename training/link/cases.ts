import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readClaims } from '../../pipeline/link/stories/read_claims.ts'
import type { StoryClaim } from '../../pipeline/link/stories/story_claim.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { readJsonLines } from '../json_lines.ts'
import type { Linked } from './runs.ts'

/** A case of a few articles: which triggers are of one event. Those of different lists are not. */
export interface StoryCase {
  id: string
  articles: { name: string; text: string; published_date: string; publisher: string }[]
  stories: { article: string; trigger: string }[][]
}

interface JsonCase {
  id: string
  articles: StoryCase['articles']
  expect: { stories: { members: StoryCase['stories'][number] }[]; separate: StoryCase['stories'] }
}

/** Cases as JSON lines. */
export const readJsonCases = (file: string): StoryCase[] =>
  readJsonLines<JsonCase>(file).map(({ id, articles, expect }) => ({
    ...{ id, articles },
    stories: [...expect.stories.map(({ members }) => members), ...othersOf(expect)],
  }))

/** Triggers that are kept apart from others and are no member of a story: each is one of its own. */
function othersOf({ stories, separate }: JsonCase['expect']): StoryCase['stories'] {
  const keys = new Set(stories.flatMap(({ members }) => members.map(keyOf)))
  return separate.flat().flatMap((one) => (keys.has(keyOf(one)) ? [] : [[keys.add(keyOf(one)) && one]]))
}

const keyOf = ({ article, trigger }: { article: string; trigger: string }): string => `${article} ${trigger}`

interface YamlCase {
  id: string
  articles: Record<string, { date: string; publisher: string; text: string }>
  stories: Record<string, string>[][]
}

/** Cases as YAML: `test/gold/stories.yaml`. */
export const readYamlCases = (file: string): StoryCase[] =>
  (parse(readFileSync(file, 'utf8')) as YamlCase[]).map(({ id, articles, stories }) => ({
    id,
    articles: Object.entries(articles).map(([name, { date, publisher, text }]) => ({
      name,
      text,
      publisher,
      published_date: String(date),
    })),
    stories: stories.map((members) =>
      members.flatMap((member) => Object.entries(member).map(([article, trigger]) => ({ article, trigger }))),
    ),
  }))

/** The claims that stand on the triggers of a case, by story. */
export function claimsOfCase({ id, stories }: StoryCase, byName: ReadonlyMap<string, Linked>): StoryClaim[][] {
  return stories.map((members) =>
    members.flatMap(({ article, trigger }) => {
      const linked = byName.get(`${id}__${article}`)
      if (linked === undefined) return []
      const start = linked.record.document.text.indexOf(trigger)
      const at = { start, end: start + trigger.length }
      const near = readClaims(linked.record, linked.links, { ...DEFAULT_SETTINGS, claims_from: 0 }).filter((claim) => {
        const from = Number(claim.id.slice(claim.id.lastIndexOf(':c') + 2).split('-')[0])
        return from < at.end && at.start < from + claim.trigger.length
      })
      return near.slice(0, 1)
    }),
  )
}

/** Documents by the name that they carry (`gold_article`), else that of their file without its ending. */
export const byName = (linked: readonly Linked[]): Map<string, Linked> =>
  new Map(
    linked.map((one) => {
      const { extra, source_path } = one.record.document
      const named = (extra as { gold_article?: string } | null)?.gold_article
      return [named ?? source_path.replace(/\.\w+$/, ''), one]
    }),
  )
