import { beforeAll, describe, expect, it } from 'vitest'
import { contradictionsIn } from '../../pipeline/link/dates/contradictions.ts'
import { agreementOf } from '../../pipeline/link/stories/agreement/agreement.ts'
import { corpus, linkSamples, membersOf, nameOf } from './corpus_stories.ts'

let linked: Awaited<ReturnType<typeof linkSamples>>
beforeAll(async () => {
  linked = await linkSamples()
})

/** Documents of samples, as the gold names them. */
const filesOf = (documents: Iterable<string>): string[] =>
  Array.from(new Set(documents), (id) => id.slice('doc_'.length, 'doc_'.length + 3)).sort()

describe('the samples, as a run links them', () => {
  it('report a journey still under way, and a meeting yet to come, in articles which a crawler dated weeks after these', () => {
    const flagged = linked.issues.filter(({ code }) => code === 'DATE_CONFLICT')
    const files = filesOf(flagged.flatMap(({ document_id }) => document_id ?? []))
    expect(files).toEqual(corpus.flags.map(({ file }) => nameOf(file)))
  })
})

describe('the samples, given the claims of each story', () => {
  it.each(corpus.stories)('$name: $agreement', (story) => {
    expect(agreementOf(membersOf(story, linked)).agreement).toBe(story.agreement)
  })

  it('contradict the days of the articles that a crawler dated, and no others', () => {
    const found = corpus.stories.flatMap((story) => contradictionsIn(membersOf(story, linked)))
    const stated = found.filter((one) => one.stated !== null)
    expect(filesOf(stated.map(({ document_id }) => document_id))).toEqual(corpus.flags.map(({ file }) => nameOf(file)))
  })
})
