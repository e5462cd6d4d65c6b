import { readFileSync } from 'node:fs'
import type { Annotation, EntityAnnotation } from '../../pipeline/records.ts'
import type { Span } from '../../pipeline/span.ts'

const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
const texts = new Map<string, string>()

/** What a span of a sample article (its file name) says. */
export function textOf(file: string, { start, end }: Span): string {
  const text = texts.get(file) ?? readFileSync(new URL(file, ARTICLES), 'utf8')
  texts.set(file, text)
  return text.slice(start, end)
}

type Layer = Annotation['layer']

export const layer = <Name extends Layer>(annotations: readonly Annotation[], name: Name) =>
  annotations.filter((annotation): annotation is Extract<Annotation, { layer: Name }> => annotation.layer === name)

/** Throws where the id names no entity. */
export function entityOf(annotations: readonly Annotation[], id: string): EntityAnnotation {
  const found = layer(annotations, 'entity').find((entity) => entity.id === id)
  if (!found) throw new Error(`no entity ${id}`)
  return found
}
