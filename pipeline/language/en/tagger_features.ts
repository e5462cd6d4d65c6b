import { mix } from '../linear/hash.ts'
import { EXACT, FLAGS, FOLDED, PREFIX, SHAPE, SPELLING_FIELDS, SUFFIX } from '../linear/spelling.ts'
import { EDGE, FINE, FINEST, GROUP_FIELDS, groupsOf, PATH6, PATH10, rowOf, type Words } from './words.ts'

/** Most features a word has. */
export const TAGGER_FEATURES = 72

const FIRST_WORD = 512
const NEXT = SPELLING_FIELDS

/** Writes the hashed features of word `i`, given the tags of the two words before, and returns how many there are. */
export function taggerFeatures(words: Words, i: number, tag1: number, tag2: number, keys: Int32Array): number {
  let k = ofSpelling(words.spelling, i, keys)
  k = ofNeighbours(words.spelling, rowOf(i), keys, k)
  k = ofTags(words, i, tag1, tag2, keys, k)
  k = ofClasses(words, i, tag1, tag2, keys, k)
  return ofGroups(words, i, tag1, keys, k)
}

const flagsOf = (spelling: Int32Array, i: number): number => spelling[rowOf(i) + FLAGS]! | (i === 0 ? FIRST_WORD : 0)

function ofSpelling(spelling: Int32Array, i: number, keys: Int32Array): number {
  const row = rowOf(i)
  const flags = flagsOf(spelling, i)
  let k = 0
  keys[k++] = mix(1, spelling[row + FOLDED]!)
  keys[k++] = mix(2, spelling[row + EXACT]!)
  for (let j = 0; j < 5; j++) keys[k++] = mix(3 + j, spelling[row + SUFFIX + j]!)
  for (let j = 0; j < 4; j++) keys[k++] = mix(8 + j, spelling[row + PREFIX + j]!)
  keys[k++] = mix(12, spelling[row + SHAPE]!)
  keys[k++] = mix(13, flags)
  keys[k++] = mix(mix(14, flags), spelling[row + SUFFIX + 1]!)
  keys[k++] = mix(mix(15, flags), spelling[row + SUFFIX + 2]!)
  return k
}

function ofNeighbours(spelling: Int32Array, row: number, keys: Int32Array, from: number): number {
  const word = spelling[row + FOLDED]!
  const before = spelling[row - NEXT + FOLDED]!
  const after = spelling[row + NEXT + FOLDED]!
  const lookBefore = spelling[row - NEXT + SHAPE]!
  const lookAfter = spelling[row + NEXT + SHAPE]!
  let k = from
  keys[k++] = mix(16, before)
  keys[k++] = mix(17, after)
  keys[k++] = mix(18, spelling[row - 2 * NEXT + FOLDED]!)
  keys[k++] = mix(19, spelling[row + 2 * NEXT + FOLDED]!)
  keys[k++] = mix(mix(20, before), word)
  keys[k++] = mix(mix(21, word), after)
  keys[k++] = mix(mix(22, before), after)
  keys[k++] = mix(23, spelling[row + NEXT + SUFFIX + 2]!)
  keys[k++] = mix(24, spelling[row - NEXT + SUFFIX + 2]!)
  keys[k++] = mix(25, lookAfter)
  keys[k++] = mix(26, lookBefore)
  keys[k++] = mix(mix(27, lookBefore), mix(spelling[row + SHAPE]!, lookAfter))
  keys[k++] = mix(28, spelling[row + 3 * NEXT + FOLDED]!)
  keys[k++] = mix(29, mix(spelling[row + NEXT + SUFFIX + 1]!, spelling[row + SUFFIX + 1]!))
  keys[k++] = mix(mix(30, after), spelling[row + 2 * NEXT + FOLDED]!)
  keys[k++] = mix(mix(31, spelling[row - 2 * NEXT + FOLDED]!), before)
  return k
}

function ofTags(words: Words, i: number, tag1: number, tag2: number, keys: Int32Array, from: number): number {
  const { spelling } = words
  const row = rowOf(i)
  const word = spelling[row + FOLDED]!
  let k = from
  keys[k++] = mix(40, tag1)
  keys[k++] = mix(41, tag2)
  keys[k++] = mix(mix(42, tag1), tag2)
  keys[k++] = mix(mix(43, tag1), word)
  keys[k++] = mix(mix(44, tag1), spelling[row + NEXT + FOLDED]!)
  keys[k++] = mix(mix(45, tag1), spelling[row + SUFFIX + 2]!)
  keys[k++] = mix(mix(46, tag1), flagsOf(spelling, i))
  keys[k++] = mix(mix(47, tag2), word)
  keys[k++] = mix(mix(48, tag1), spelling[row - NEXT + FOLDED]!)
  keys[k++] = mix(mix(49, mix(tag1, tag2)), word)
  keys[k++] = mix(mix(50, tag1), mix(spelling[row + SUFFIX + 1]!, spelling[row + NEXT + SUFFIX + 1]!))
  return k
}

function ofClasses(words: Words, i: number, tag1: number, tag2: number, keys: Int32Array, from: number): number {
  const { classes, spelling } = words
  const before = classes[EDGE + i - 1]!
  const here = classes[EDGE + i]!
  const after = classes[EDGE + i + 1]!
  const second = classes[EDGE + i + 2]!
  const word = spelling[rowOf(i) + FOLDED]!
  let k = from
  keys[k++] = mix(60, here)
  keys[k++] = mix(61, after)
  keys[k++] = mix(62, second)
  keys[k++] = mix(mix(63, here), after)
  keys[k++] = mix(mix(64, tag1), mix(here, after))
  keys[k++] = mix(mix(65, after), second)
  keys[k++] = mix(mix(66, here), mix(after, second))
  keys[k++] = mix(mix(67, tag1), here)
  keys[k++] = mix(mix(mix(68, tag1), tag2), here)
  keys[k++] = mix(mix(69, word), after)
  keys[k++] = mix(mix(70, tag1), after)
  keys[k++] = mix(mix(71, before), mix(here, after))
  keys[k++] = mix(mix(72, mix(tag1, tag2)), mix(here, after))
  keys[k++] = mix(mix(73, word), mix(after, second))
  keys[k++] = mix(mix(74, mix(tag1, after)), second)
  keys[k++] = mix(75, classes[EDGE + i + 3]!)
  keys[k++] = 76
  return k
}

function ofGroups({ groups }: Words, i: number, tag1: number, keys: Int32Array, from: number): number {
  const here = groupsOf(i)
  const before = here - GROUP_FIELDS
  const after = here + GROUP_FIELDS
  let k = from
  keys[k++] = mix(80, groups[here + PATH10]!)
  keys[k++] = mix(81, groups[here + FINE]!)
  keys[k++] = mix(82, groups[here + FINEST]!)
  keys[k++] = mix(83, groups[before + PATH10]!)
  keys[k++] = mix(84, groups[before + FINE]!)
  keys[k++] = mix(85, groups[after + PATH10]!)
  keys[k++] = mix(86, groups[after + FINE]!)
  keys[k++] = mix(mix(87, tag1), groups[here + PATH6]!)
  keys[k++] = mix(mix(88, tag1), groups[after + PATH6]!)
  keys[k++] = mix(mix(89, groups[here + PATH6]!), groups[after + PATH6]!)
  return k
}
