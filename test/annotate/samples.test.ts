import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate } from '../built_in.ts'
import { cleanText } from '../clean/clean_text.ts'
import { readGold } from '../gold/annotated.ts'
import { scoreRoles } from '../gold/entities.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)

const annotated = readdirSync(ARTICLES).map((file) => {
  const cleaned = cleanText(readFileSync(new URL(file, ARTICLES), 'utf8'))
  const record = annotate.map(cleaned, { settings: DEFAULT_SETTINGS })
  if ('rejected' in record) throw new Error('rejected')
  return { gold: readGold(file.slice(0, 3)).entities, record }
})

test('no two persons of the sample articles are one entity', () => {
  const merged = annotated.flatMap(({ gold, record }) => {
    const persons = gold.filter(({ type }) => type === 'person')
    const ownerOf = (text: string) => persons.find(({ mentions }) => mentions.includes(text))?.name
    const owners = new Map<string, Set<string>>()
    for (const a of record.annotations) {
      const owner = a.layer === 'mention' ? ownerOf(record.document.text.slice(a.start, a.end)) : undefined
      if (a.layer === 'mention' && owner) owners.set(a.entity, (owners.get(a.entity) ?? new Set()).add(owner))
    }
    return Array.from(owners.values()).filter((names) => names.size > 1)
  })
  expect(merged).toEqual([])
})

test('nine of ten titles that the gold lists are found in the sample articles', () => {
  const scores = annotated.map(({ gold, record }) => scoreRoles(gold, record))
  const expected = scores.reduce((all, score) => all + score.expected, 0)
  const found = scores.reduce((all, score) => all + score.found, 0)
  expect(expected).toBe(19)
  expect(found / expected).toBeGreaterThanOrEqual(0.9)
})
