/**
 * The parser's network: words as sums of embeddings' projections, three gated convolutions over a window of three words,
 * then for each word what it adds to a hidden layer in each position of the parser's state (Chen & Manning 2014), so that
 * a state costs additions only.
 */
export const WIDTH = 128
export const LAYERS = 3
export const WINDOW = 3
export const HIDDEN = 96

/** What a word is looked up by, and how many numbers each look-up gives. */
export const LOOKUPS = {
  word: 64,
  suffix3: 32,
  suffix2: 16,
  prefix3: 16,
  look: 16,
  tag: 32,
  path: 32,
  group: 32,
} as const
export type Lookup = keyof typeof LOOKUPS
export const LOOKUP_NAMES = Object.keys(LOOKUPS) as Lookup[]
export const INPUT: number = LOOKUP_NAMES.reduce((sum, name) => sum + LOOKUPS[name], 0)

/** Rows for endings, beginnings and looks, which are told apart by hash alone. */
export const BUCKETS = 4096
export const LOOKS = 512
/** Rows for the first ten bits of Brown paths with a 1 before them, and for groups of vectors with one for none. */
export const PATHS = 2048
export const GROUPS = 1001
/** Row of words that are too rare to have one. */
export const UNKNOWN = 0

/** Nodes of a state that feed the hidden layer, and those whose labels do. */
export const POSITIONS = 12
export const LABELLED = 5

/** The root and no node have rows of their own. */
export const ENDS = 2
export const ROOT_ROW = 0
export const NONE_ROW = 1

/** Gate of the convolutions: a straight line from 0 at -2 to 1 at 2, in place of a sigmoid. */
export const hardGate = (x: number): number => (x <= -2 ? 0 : x >= 2 ? 1 : x * 0.25 + 0.5)

const layered = (stem: string): string[] => Array.from({ length: LAYERS }, (_, layer) => `${stem}${layer}`)
const SCALED = [...LOOKUP_NAMES, 'input', ...layered('gate'), 'positions']

/** The arrays of a model file: tables and matrices in 8 bits with their scales, and the little rest in floats. */
export const NETWORK_ARRAYS: readonly string[] = [
  'vocabulary',
  ...SCALED.flatMap((name) => [name, `${name}Scale`]),
  ...['inputBias', 'ends', 'labelled', 'hiddenBias', 'moves', 'movesBias', 'labels', 'labelsBias'],
  ...layered('gateBias'),
]
