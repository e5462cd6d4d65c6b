import type { Page } from '../../pipeline/ingest/html/index.ts'
import type { LabelledPage } from './pages.ts'

/** Kept blocks joined by blank lines. */
export const articleOf = ({ text, marks }: Page, kept: readonly boolean[]): string =>
  marks
    .filter((_, i) => kept[i])
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n') // prettier-ignore

type Triple = [precision: number, recall: number, f1: number]

/** The evaluation folder's own scorers. */
export interface Metrics {
  wordF1(predicted: string, gold: string): Triple
  aeb(gold: Record<string, object>, predicted: Record<string, object>): { f1: number }
  segments(
    gold: Record<string, object>,
    predicted: Record<string, object>,
  ): { f1: number; precision: number; recall: number }
  fundus(
    gold: Record<string, object>,
    predicted: Record<string, object>,
  ): { precision: number; recall: number; f1: number }
  tokens(text: string): string[]
}

const points = (value: number): string => value.toFixed(4)

/** One line of figures: word, 4-gram and segment F1 on WCXB, ROUGE-LSum on Fundus, and the share of all gold words lost. */
export function scores(metrics: Metrics, pages: readonly LabelledPage[], texts: readonly string[]): string {
  const triples: Triple[] = []
  const [wcxb, fundus, predicted]: Record<string, object>[] = [{}, {}, {}]
  let [lost, total] = [0, 0]
  pages.forEach((page, i) => {
    const text = texts[i] as string
    const triple = metrics.wordF1(text, page.gold)
    const words = metrics.tokens(page.gold).length
    lost += words * (1 - triple[1])
    total += words
    Object.assign(predicted as object, { [page.id]: { articleBody: text } })
    if (page.set === 'fundus') Object.assign(fundus as object, { [page.id]: { body: page.body } })
    else
      Object.assign(wcxb as object, { [page.id]: { articleBody: page.gold, with: page.with, without: page.without } })
    if (page.set === 'wcxb') triples.push(triple)
  })
  const mean = (k: number): string =>
    points(triples.reduce((sum, triple) => sum + (triple[k] as number), 0) / triples.length)
  const rouge = metrics.fundus(fundus as object as Record<string, object>, predicted as Record<string, object>)
  const segments = metrics.segments(wcxb as Record<string, object>, predicted as Record<string, object>)
  const grams = metrics.aeb(wcxb as Record<string, object>, predicted as Record<string, object>)
  return [
    `WCXB words P ${mean(0)} R ${mean(1)} F1 ${mean(2)}, 4-grams F1 ${points(grams.f1)}`,
    `segments P ${points(segments.precision)} R ${points(segments.recall)} F1 ${points(segments.f1)}`,
    `Fundus P ${points(rouge.precision)} R ${points(rouge.recall)} F1 ${points(rouge.f1)}`,
    `gold words lost ${points(lost / total)}`,
  ].join('; ')
}
