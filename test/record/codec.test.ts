import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLines } from '../../pipeline/export/lines.ts'
import { decodeLine, encodeLine } from '../../pipeline/record/codec.ts'
import { offsetMap } from '../../pipeline/record/span.ts'

const wellFormed = fc.string({ unit: 'binary' })

test('offsets go out in code points and come back in UTF-16, whatever the text', () => {
  fc.assert(
    fc.property(wellFormed, fc.nat(), (text, seed) => {
      const cut = Array.from(text)
        .slice(0, seed % (Array.from(text).length + 1))
        .join('').length
      const record = { document: { text, extra: { start: 99 } }, blocks: [{ start: 0, end: cut, source_start: null }] }
      const line = JSON.parse(encodeLine(record))
      expect(line.blocks[0].end).toBe(Array.from(text.slice(0, cut)).length)
      expect(line.document.extra.start).toBe(99)
      expect(decodeLine(encodeLine(record))).toEqual(record)
    }),
  )
})

test('what the schemas mark as offsets is converted, in every layer, and nothing that is only called like one', () => {
  const text = '📰📰 “a … b” said Ann.'
  const quote = { layer: 'quote', start: 5, end: 12, source_start: 18, cue_end: null, parts: [{ start: 6, end: 7 }] }
  const topic = { layer: 'x_topics_topic', start: 5, end: 12, week_end: 5, of: { start: 5 } }
  const claim = {
    ...{ layer: 'claim', start: 5, end: 22, trigger_start: 13, trigger_end: 17, score: 5 },
    participants: [{ role: 'actor', start: 18, end: 21, entity: 'e1' }],
    sources: [
      { start: null, end: null, cue_start: null, cue_end: null },
      { start: 18, end: 21, cue_start: 13, cue_end: 17 },
    ],
    cues: [{ kind: 'status', start: 13, end: 17 }],
  }
  const record = {
    document: { text, extra: { start: 5, end: 6 } },
    annotations: [quote, topic, { layer: 'entity', id: 'e1', aliases: [], end: 'x' }, claim],
    issues: [{ code: 'X', start: 5, end: null }],
  }
  const line = JSON.parse(encodeLine(record))
  expect(line.annotations[0]).toEqual({ ...quote, start: 3, end: 10, source_start: 16, parts: [{ start: 4, end: 5 }] })
  expect(line.annotations[1]).toEqual({ ...topic, start: 3, end: 10 })
  expect(line.annotations[2]).toEqual(record.annotations[2])
  expect(line.annotations[3]).toEqual({
    ...{ ...claim, start: 3, end: 20, trigger_start: 11, trigger_end: 15 },
    participants: [{ role: 'actor', start: 16, end: 19, entity: 'e1' }],
    sources: [claim.sources[0], { start: 16, end: 19, cue_start: 11, cue_end: 15 }],
    cues: [{ kind: 'status', start: 11, end: 15 }],
  })
  expect(line.issues).toEqual([{ code: 'X', start: 3, end: null }])
  expect(line.document.extra).toEqual({ start: 5, end: 6 })
  expect(decodeLine(JSON.stringify(line))).toEqual(record)
})

test('the offset map is the same as counting', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const map = offsetMap(text)
      let utf16 = 0
      Array.from(`${text}.`).forEach((character, i) => {
        expect(map.toCodePoint(utf16)).toBe(i)
        expect(map.toUtf16(i)).toBe(utf16)
        utf16 += character.length
      })
    }),
  )
})

test('lines end at line feeds alone, wherever the chunks are cut', async () => {
  const lines = ['{"a":"\u2028x\u2029\r"}', '', '{"b":1}']
  const text = `${lines.join('\n')}\n`
  for (let size = 1; size < 9; size++) {
    const chunks = (async function* () {
      for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
    })()
    const found: string[] = []
    for await (const some of splitLines(chunks)) found.push(...some)
    expect(found).toEqual(lines)
  }
})
