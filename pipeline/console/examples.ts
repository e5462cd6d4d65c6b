/** Examples at the end of the help of each command: its arguments, and what they do. */
export const EXAMPLES = {
  run: [
    ['run articles', 'the tables of a folder of articles, in out/'],
    ['run articles more/*.html --out tables --writers csv,report', 'of several inputs, in some forms alone'],
    [
      'run articles --metadata known.csv --entities people.csv',
      'with what you know of the articles, and of whom they tell',
    ],
    ['run articles --until clean', 'which blocks stay; "explain" says why'],
  ],
  status: [
    ['status out', 'what of it another version of the program, or of a list, would make otherwise'],
    ['status out articles', 'and which articles are new, changed or gone'],
  ],
  reset: [['reset out', 'removes what newsledger wrote there; what you put there stays']],
  stage: [
    ['stage clean < out/stages/ingest.ndjson > clean.ndjson', 'one stage as a filter, a record a line'],
    ['stage annotate < clean.ndjson | head -3', ''],
  ],
  validate: [
    ['validate out', 'says what is wrong with an output, or that nothing is'],
    ['validate out --json', ''],
  ],
  explain: [
    ['explain out doc_a.txt:b0', 'why a block was kept or removed; ids stand in the tables'],
    ['explain out doc_a.txt:c41 --json', 'the same of a claim, for programs'],
  ],
  schema: [['schema claims', 'what each column of a table means, as JSON Schema']],
} as const

/** The examples as text, beneath one another; `command`: how it is called. */
export function helpOf(examples: readonly (readonly [words: string, what: string])[], command: string): string {
  const lines = examples.map(([words, what]) => `  ${command} ${words}${what === '' ? '' : `\n      ${what}`}`)
  return `\n${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.join('\n')}\n`
}
