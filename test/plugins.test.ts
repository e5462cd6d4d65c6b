import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, PIPELINE } from '../pipeline/pipeline.ts'
import { toPlugin } from '../pipeline/plugins/plugin.ts'
import { newsledger, rowsOf, temporaryFolder } from './command.ts'

const TOPICS = path.resolve('test/plugins/topics.mjs')
const folder = temporaryFolder('plugins')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')

const article = (i: number): string =>
  `The ferry 🚢 to Ellis Island stops in winter ${i}, and the budget is why.\n\nWeather: rain.\n\nThe mayor said so on Monday.`

/** A module beside the input. */
function plugin(name: string, content: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

beforeAll(() => {
  mkdirSync(input)
  for (let i = 0; i < 40; i++) writeFileSync(path.join(input, `${i}.txt`), article(i))
})

describe('a plug-in with an annotator, its table, a rule and a writer', () => {
  beforeAll(() => {
    const ended = newsledger(['run', input, '--out', out, '--jobs', '2', '--plugin', TOPICS])
    expect([ended.code, ended.stderr.includes('topics 80')]).toEqual([0, true])
  })

  test('has its rows in every format, each with its characters', () => {
    const rows = rowsOf(out, 'topics').filter(({ document_id }) => document_id === 'doc_7.txt')
    expect(rows.map(({ text, topic }) => [text, topic])).toEqual([
      ['ferry', 'transport'],
      ['budget', 'money'],
    ])
    const [points] = [[...article(7)]]
    for (const { start, end, text } of rows) expect(points.slice(Number(start), Number(end)).join('')).toBe(text)
    expect(rows[1]).toMatchObject({ topic_id: `doc_7.txt:k${points.join('').slice(0).indexOf('budget') - 1}` })
  })

  test('rules before the rule that it names', () => {
    const block = rowsOf(out, 'blocks').find(({ text }) => text === 'Weather: rain.')
    expect(block).toMatchObject({ kept: 'false', rule: 'x_topics_weather', score: '1' })
  })

  test('writes its own file, which run.json and the data package know', () => {
    expect(readFileSync(path.join(out, 'counts.txt'), 'utf8')).toContain('topics 80\n')
    const report = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect(report.plugins).toMatchObject([{ name: 'topics', version: '1.0.0' }])
    expect(report.outputs.map((file: { path: string }) => file.path)).toContain('counts.txt')
    const { resources } = JSON.parse(readFileSync(path.join(out, 'datapackage.json'), 'utf8'))
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['topics', 'counts']))
  })

  test('leaves nothing for validate to find', () => {
    expect(newsledger(['validate', out, '--plugin', TOPICS]).stdout).toContain('no faults')
  })

  test('has its rows explained, and its table described', () => {
    const id = String(rowsOf(out, 'topics')[0]?.topic_id)
    expect(newsledger(['explain', out, id, '--plugin', TOPICS]).stdout).toMatch(
      /topics: one row[\s\S]*⟦ferry⟧[\s\S]*rule {2}a word of the topic transport/,
    )
    expect(JSON.parse(newsledger(['schema', 'topics', '--plugin', TOPICS]).stdout).properties.topic).toBeDefined()
  })

  test('gives the same bytes in one process as in two, and changes the versions of the stages from the one that it adds to', () => {
    const [one, none] = [path.join(folder, 'one'), path.join(folder, 'none')]
    newsledger(['run', input, '--out', one, '--jobs', '1', '--plugin', TOPICS])
    expect(readFileSync(path.join(one, 'csv/topics.csv'))).toEqual(readFileSync(path.join(out, 'csv/topics.csv')))
    newsledger(['run', input, '--out', none])
    const versions = (place: string): string[] =>
      JSON.parse(readFileSync(path.join(place, 'run.json'), 'utf8')).stages.map((s: { version: string }) => s.version)
    const same = versions(one).map((version, i) => version === versions(none)[i])
    expect(same).toEqual([true, false, false, false])
    expect(rowsOf(none, 'blocks').find(({ text }) => text === 'Weather: rain.')?.rule).not.toBe('x_topics_weather')
  })
})

describe('a plug-in with settings and issues', () => {
  const [config, to] = [path.join(folder, 'words.yaml'), path.join(folder, 'out-words')]
  const settings = { topics: { words: { season: ['winter', 'summer'] } } }

  beforeAll(() => {
    writeFileSync(config, `plugins: [${TOPICS}]\nplugin_settings:\n  topics: { words: { season: [winter, summer] } }\n`)
    const one = path.join(folder, 'silent')
    mkdirSync(one)
    writeFileSync(path.join(one, 'a.txt'), article(1))
    writeFileSync(path.join(one, 'b.txt'), 'The bridge opened on Monday. It is long.')
    expect(newsledger(['run', one, '--out', to, '--config', config]).code).toBe(0)
  })

  test('goes by what the configuration gives under its name', () => {
    expect(rowsOf(to, 'topics').map(({ text, topic }) => [text, topic])).toEqual([['winter', 'season']])
    expect(JSON.parse(readFileSync(path.join(to, 'run.json'), 'utf8')).settings.plugin_settings).toEqual(settings)
  })

  test('has its issues in the table, and explained', () => {
    const issues = rowsOf(to, 'issues')
    expect(issues.map(({ code, source_path, message, next_step }) => [code, source_path, message, next_step])).toEqual([
      [
        'X_TOPICS_NONE',
        'b.txt',
        'None of 2 words that tell a topic stands in this document.',
        'Give more words as plugin_settings.topics.words in the configuration.',
      ],
    ])
    const explain = (...flags: string[]) => newsledger(['explain', to, String(issues[0]?.issue_id), ...flags]).stdout
    expect(explain('--plugin', TOPICS)).toContain('None of {count} words that tell a topic')
    expect(explain()).toContain('a code that nobody here knows')
  })

  test('is explained as it was run, without the configuration', () => {
    const id = String(rowsOf(to, 'topics')[0]?.topic_id)
    const { stdout } = newsledger(['explain', to, id, '--plugin', TOPICS])
    expect(stdout).toContain('a word of the topic season')
    expect(stdout).not.toMatch(/another version|says otherwise/)
  })

  test('runs as a filter with the same settings and version', () => {
    const cleaned = readFileSync(path.join(to, 'stages/clean.ndjson'), 'utf8')
    const { stdout } = newsledger(['stage', 'annotate', '--config', config], { input: cleaned })
    expect(stdout).toBe(readFileSync(path.join(to, 'stages/annotate.ndjson'), 'utf8'))
  })

  test('refuses others with exit code 2 and one line', () => {
    writeFileSync(config, `plugins: [${TOPICS}]\nplugin_settings: { topics: { words: { rule: [] } } }\n`)
    const { code, stderr } = newsledger(['run', input, '--out', path.join(folder, 'none'), '--config', config])
    expect([code, stderr]).toEqual([
      2,
      'newsledger: plug-in topics: its settings: /words/rule must NOT have fewer than 1 items; mend plugin_settings\n',
    ])
  })
})

describe('a plug-in with a reader', () => {
  const READER = `export default { name: 'parted', version: '1',
  issues: { X_PARTED_BROKEN: { severity: 'error', message: 'Part {number} is broken.', next_step: 'Mend it.' } },
  settings: { type: 'object', properties: { mark: { type: 'string', default: '~~~' } } },
  readers: [{
    name: 'parted',
    claims: ({ name, text }) => name.endsWith('.parted') && text.includes('~~~'),
    async *open(source, { limit, report, own }) {
      const text = Buffer.from(await source.take(limit)).toString()
      for (const [i, part] of text.split(own.settings.mark).entries()) {
        if (part.includes('BROKEN')) report('X_PARTED_BROKEN', { number: i + 1 })
        else if (!part.trim()) report('RECORD_WITHOUT_TEXT', { place: 'a part' })
        else yield { given: { media_type: 'text/plain', encoding: 'utf-8', format: 'parted', title: part.trim().split('.')[0] }, body: Buffer.from(part.trim()) }
      }
    },
  }] }`

  test('reads what it claims, record by record, and leaves the rest to the others', () => {
    const module = plugin('reader.mjs', READER)
    const [files, to] = [path.join(folder, 'parted'), path.join(folder, 'out-parted')]
    mkdirSync(files)
    writeFileSync(
      path.join(files, 'a.parted'),
      'The bridge opened. It was long.~~~BROKEN~~~The ferry stopped. It was old.~~~ ',
    )
    writeFileSync(path.join(files, 'b.parted'), 'One article. No part of it is told from the rest.')
    writeFileSync(path.join(files, 'c.jsonl'), `${JSON.stringify({ text: 'The mayor left. ~~~ She was ill.' })}\n`)
    expect(newsledger(['run', files, '--out', to, '--plugin', module, '--quiet']).code).toBe(1)
    expect(rowsOf(to, 'documents').map(({ document_id, title, text }) => [document_id, title, text])).toEqual([
      ['doc_a.parted~1', 'The bridge opened', 'The bridge opened. It was long.'],
      ['doc_a.parted~2', 'The ferry stopped', 'The ferry stopped. It was old.'],
      ['doc_b.parted', '', 'One article. No part of it is told from the rest.'],
      ['doc_c.jsonl~1', '', 'The mayor left. ~~~ She was ill.'],
    ])
    expect(rowsOf(to, 'issues').map(({ code, source_path, message }) => [code, source_path, message])).toEqual([
      ['RECORD_WITHOUT_TEXT', 'a.parted', 'No field holds a text: a part.'],
      ['X_PARTED_BROKEN', 'a.parted', 'Part 2 is broken.'],
    ])
  })
})

describe('what throws in a plug-in', () => {
  const THROWING = {
    annotator: 'annotators: [{ name: "odd", annotate({ document }) { THROW; return [] } }]',
    rule: 'rules: [{ rule: { name: "odd", *judge({ document }) { THROW } } }]',
    table:
      'tables: [{ name: "odd", schema: { type: "object", properties: { odd_id: { type: "string" } } }, rows({ record: { document } }) { THROW; return [] } }]',
  }

  test.each(Object.entries(THROWING))('in %s costs its record, with an issue that names the plug-in', (name, part) => {
    const throwing = part.replace('THROW', 'if (document.document_id === "doc_3.txt") throw new Error("no 3")')
    const module = plugin(`${name}.mjs`, `export default { name: "odd_one", version: "1", ${throwing} }`)
    const to = path.join(folder, `out-${name}`)
    const { code, stderr } = newsledger(['run', input, '--out', to, '--plugin', module, '--quiet'])
    expect([code, rowsOf(to, 'documents').length]).toEqual([1, 39])
    expect(rowsOf(to, 'issues').map(({ source_path, message }) => [source_path, message])).toEqual([
      ['3.txt', expect.stringContaining('plug-in odd_one: no 3')],
    ])
    expect(stderr).toContain('3.txt')
  })

  test('an annotation that breaks the schema of its layer costs its record', () => {
    const annotate = 'annotate: () => [{ layer: "x_odd_one_a", start: -1, end: 2 }]'
    const layers = 'layers: { x_odd_one_a: { type: "object", properties: { start: { minimum: 0, type: "integer" } } } }'
    const module = plugin(
      'layer.mjs',
      `export default { name: "odd_one", version: "1", annotators: [{ name: "odd", ${layers}, ${annotate} }] }`,
    )
    const to = path.join(folder, 'out-layer')
    expect(newsledger(['run', input, '--out', to, '--plugin', module, '--quiet']).code).toBe(1)
    expect(new Set(rowsOf(to, 'issues').map(({ code }) => code))).toEqual(new Set(['RECORD_INVALID']))
  })
})

describe('a module that is no plug-in', () => {
  const run = (module: string) => {
    const { code, stderr } = newsledger(['run', input, '--out', path.join(folder, 'none'), '--plugin', module])
    return [code, stderr.trim().split('\n').length, stderr] as const
  }

  test.each([
    ['./nowhere.mjs', /cannot be loaded/],
    ['no-such-package-here', /no such package/],
    [plugin('empty.mjs', ''), /no default export/],
    [plugin('nameless.mjs', 'export default { version: "1" }'), /no name/],
    [plugin('unknown.mjs', 'export default { name: "a", version: "1", rulez: [] }'), /rulez/],
    [plugin('syntax.mjs', 'export default {'), /cannot be loaded/],
    [plugin('throws.mjs', 'throw new Error("odd")'), /odd/],
  ])('%s stops the run with exit code 2 and one line that says why', (module, why) => {
    const [code, lines, stderr] = run(module)
    expect([code, lines]).toEqual([2, 1])
    expect(stderr).toMatch(why)
  })

  test('two parts of one name, an unknown neighbour and a foreign layer are refused', () => {
    const with_ = (part: object) => () =>
      createPipeline([{ plugin: toPlugin({ name: 'a', version: '1', ...part }, 'a'), module: 'file:///a', sha256: '' }])
    const table = { name: 'quotes', schema: {} }
    expect(with_({ tables: [table] })).toThrow(/tables quotes is there already, from newsledger/)
    expect(with_({ tables: [{ ...table, name: 'b', letter: 'q' }] })).toThrow(/letter q is there already/)
    const rule = { name: 'b', judge: () => [] }
    expect(with_({ rules: [{ rule, before: 'nothing' }] })).toThrow(/there is no rule nothing/)
    expect(with_({ annotators: [{ name: 'b', layers: { x_b_c: {} }, annotate: () => [] }] })).toThrow(/x_a_/)
  })

  test('rules stand where they ask to', () => {
    const rule = (name: string) => ({ name, judge: () => [] })
    const rules = [{ rule: rule('a'), before: 'dateline' }, { rule: rule('b'), after: 'dateline' }, { rule: rule('c') }]
    const plugin = toPlugin({ name: 'p', version: '1', rules }, 'p')
    const names = createPipeline([{ plugin, module: 'file:///p', sha256: '' }]).rules.map(({ name }) => name)
    const at = names.indexOf('dateline')
    expect([names[at - 1], names[at + 1], names.at(-1)]).toEqual(['a', 'b', 'c'])
    expect(names.filter((name) => PIPELINE.rules.some((own) => own.name === name))).toHaveLength(PIPELINE.rules.length)
  })
})
