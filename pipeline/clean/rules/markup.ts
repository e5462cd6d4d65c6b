import { open, type Rule } from '../page.ts'

const CODE =
  /\{\{|\}\}|<\/?[a-z]+[ >]|\bfunction\s?\(|\)\s?\{|\};|=>\s?\{|^\s*(?:var|const|let) \w+ ?=|%[0-9A-F]{2}%[0-9A-F]{2}|&[lg]t;\/?[a-z]+/u
/** Attributes of a tag that was cut open. */
const ATTRIBUTES = /\s[a-z-]+="[^"<>]{0,200}" [a-z-]+="/u
/** Calls that no sentence makes. */
const SCRIPT = /<\/?script\b|\bdocument\.[a-z]\w+|^\(function\b|^\/\/[#<]/u
/** Share of marks that only code is full of. */
const MOST_MARKS = 0.12
const MARKS = /[{}<>=;\\_$]/gu

/** Scripts, templates and tags that an extractor took for text. */
export const markup: Rule = {
  name: 'markup',
  *judge(page, ruled) {
    for (const [i, { text, shape }] of open(page, ruled)) {
      const ends = text.slice(0, 400)
      const marks = ends.match(MARKS)?.length ?? 0
      const dense = marks > MOST_MARKS * Math.min(shape.length, 400)
      if ((dense && CODE.test(ends)) || ATTRIBUTES.test(ends) || SCRIPT.test(ends))
        yield [i, { kind: 'other', verdict: 'removed', score: null }]
    }
  },
}
