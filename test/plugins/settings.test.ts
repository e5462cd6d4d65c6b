import { describe, expect, test } from 'vitest'
import { stageVersions } from '../../pipeline/engine/version.ts'
import { createPipeline } from '../../pipeline/pipeline.ts'
import { ownOf } from '../../pipeline/plugins/own.ts'
import { type Plugin, PluginInvalid, toPlugin } from '../../pipeline/plugins/plugin.ts'
import { withPluginSettings } from '../../pipeline/plugins/settings.ts'
import { readWith } from '../../pipeline/read.ts'
import { sortInMemory } from '../../pipeline/record/document_order.ts'
import { DEFAULT_SETTINGS, type Own, type PluginSettings } from '../../pipeline/stage.ts'

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['depth'],
  properties: {
    depth: { type: 'integer', minimum: 1 },
    mark: { type: 'string', default: '*' },
    far: { type: 'number' },
  },
}
const ISSUES = {
  X_ODD_MANY: { severity: 'warning', message: 'There are {count} in {where}.', next_step: null },
} as const

const plugin = (parts: Partial<Plugin> = {}): Plugin =>
  toPlugin({ name: 'odd', version: '1', settings: SCHEMA, issues: ISSUES, ...parts }, 'odd.mjs')
const loaded = (parts: Partial<Plugin> = {}) => ({ plugin: plugin(parts), module: 'file:///odd.mjs', sha256: 'abc' })
const given = (odd: PluginSettings, name = 'odd') => ({ ...DEFAULT_SETTINGS, plugin_settings: { [name]: odd } })

describe('settings of a plug-in', () => {
  test('are those that are given, and the defaults of its schema for what is not', () => {
    expect(withPluginSettings(given({ depth: 2 }), [loaded()])).toEqual({
      ...DEFAULT_SETTINGS,
      plugin_settings: { odd: { depth: 2, mark: '*' } },
    })
    expect(withPluginSettings(given({ depth: 2, mark: '' }), [loaded()]).plugin_settings?.odd?.mark).toBe('')
  })

  test('are not there where no plug-in has a schema, or none is added', () => {
    const { settings: _, ...bare } = plugin()
    expect(withPluginSettings(DEFAULT_SETTINGS, [{ plugin: bare }])).toEqual(DEFAULT_SETTINGS)
    expect(withPluginSettings(DEFAULT_SETTINGS, [])).not.toHaveProperty('plugin_settings')
  })

  test.each([
    [{ depth: 0 }, 'plug-in odd: its settings: /depth must be >= 1; mend plugin_settings'],
    [{}, "plug-in odd: its settings: must have required property 'depth'; mend plugin_settings"],
    [{ depth: 1, deep: 1 }, 'plug-in odd: its settings: must NOT have additional properties; mend plugin_settings'],
  ])('that break its schema are refused in one line: %j', (odd, why) => {
    const refused = () => withPluginSettings(given(odd), [loaded()])
    expect(refused).toThrow(PluginInvalid)
    expect(refused).toThrow(why)
  })

  test('are refused where no plug-in of that name is added, or it takes none, or its schema is none', () => {
    expect(() => withPluginSettings(given({}, 'even'), [loaded()])).toThrow(
      'plugin_settings has even: no plug-in is called so; there are odd',
    )
    expect(() => withPluginSettings(given({}), [])).toThrow(
      'plugin_settings has odd: no plug-in is called so; none is added',
    )
    const { settings: _, ...bare } = plugin()
    expect(() => withPluginSettings(given({ depth: 1 }), [{ plugin: bare }])).toThrow('its settings: it takes none')
    expect(() => withPluginSettings(given({}), [{ plugin: bare }])).not.toThrow()
    const broken = loaded({ settings: { type: 'objekt' } })
    expect(() => withPluginSettings(given({}), [broken])).toThrow(
      /the schema of its settings cannot be used \(.*\); mend it/,
    )
  })

  test('of a plug-in that is named as a method of every object are its own', () => {
    const one = loaded({ name: 'constructor', issues: {} })
    expect(() => withPluginSettings(DEFAULT_SETTINGS, [one])).toThrow("must have required property 'depth'")
    const settings = withPluginSettings(given({ depth: 3 }, 'constructor'), [one])
    expect(ownOf(one.plugin, settings, { stage: 'clean' }).settings).toEqual({ depth: 3, mark: '*' })
  })

  test('change the versions of the stages from the first one that it adds to, and no others', () => {
    const adding = loaded({ annotators: [{ name: 'odd', annotate: () => [] }] })
    const [one, two] = [1, 2].map((depth) => stageVersions(given({ depth }), [adding]))
    expect([one?.ingest, one?.clean]).toEqual([two?.ingest, two?.clean])
    expect(one?.annotate).not.toBe(two?.annotate)
    expect(one?.export).not.toBe(two?.export)
    expect(stageVersions(DEFAULT_SETTINGS, [adding]).clean).toBe(one?.clean)
  })
})

describe('what is its own is handed to', () => {
  const TEXT = 'The bridge opened on Monday.'
  /** The pipeline with parts that note what they are handed. */
  const seen: Record<string, Own | undefined> = {}
  const parts: Partial<Plugin> = {
    rules: [
      {
        rule: {
          name: 'odd',
          judge: (_page, _ruled, own) => {
            seen.rule = own
            return []
          },
          explain: (_page, _ruled, _piece, own) => {
            seen.explain = own
            return { thresholds: {}, features: [] }
          },
        },
        before: 'recurring',
      },
    ],
    annotators: [
      {
        name: 'odd',
        annotate: (_document, { own }, report) => {
          seen.annotator = own
          const at = { start: 0, end: 3 }
          report?.(own?.issue('X_ODD_MANY', at, { count: 2, where: 'it' }) as never)
          return []
        },
      },
    ],
  }
  const pipeline = createPipeline([loaded(parts)])

  test('annotators and rules, also where a text is read without a run', () => {
    const { issues, document } = readWith(pipeline, TEXT, { language: 'en', settings: given({ depth: 4 }) })
    expect(seen.annotator?.settings).toEqual({ depth: 4, mark: '*' })
    expect(seen.rule?.settings).toEqual({ depth: 4, mark: '*' })
    expect(issues).toEqual([
      {
        ...{ code: 'X_ODD_MANY', severity: 'warning', stage: 'annotate', source_path: 'text', start: 0, end: 3 },
        ...{ document_id: document.document_id, message: 'There are 2 in it.', next_step: null },
      },
    ])
    expect(() => readWith(pipeline, TEXT)).toThrow("must have required property 'depth'")
  })

  test('tables', () => {
    const rows = (page: { own?: Own }) => {
      seen.table = page.own
      return []
    }
    const { tables } = createPipeline([loaded({ tables: [{ name: 'odd', schema: {}, rows }] })])
    const record = { document: { document_id: 'doc_a', source_path: 'a' } }
    tables.find(({ name }) => name === 'odd')?.rows?.({ record, settings: given({ depth: 6 }) } as never)
    expect(seen.table?.settings).toEqual({ depth: 6, mark: '*' })
    expect(seen.table?.issue('X_ODD_MANY')).toMatchObject({ stage: 'export', document_id: 'doc_a', source_path: 'a' })
  })

  test('writers, linkers and profiles', async () => {
    const parts: Partial<Plugin> = {
      writers: [
        {
          name: 'odd',
          files: () => [],
          open: async (_folder, _tables, _settings, own) => {
            seen.writer = own
            return { add: async () => [], close: async () => [], release: async () => {} }
          },
        },
      ],
      linkers: [
        {
          name: 'odd',
          emit: () => [],
          reduce: () => [],
          resolve: (_found, { own }) => {
            seen.linker = own
            return { place: () => null }
          },
        },
      ],
      profiles: [
        {
          ...{ name: 'odd', isAsked: () => true, tell: () => 1, toJson: () => null, fromJson: () => 1 },
          count: (_settings, own) => {
            seen.profile = own
            return { add: () => {}, counted: () => 1, issues: () => [] }
          },
        },
      ],
    }
    const { writers, rounds, profiles } = createPipeline([loaded(parts)])
    const settings = given({ depth: 7 })
    await writers.at(-1)?.open('', [], settings)
    rounds.at(-1)?.[0]?.resolve([], { tell: () => {}, report: () => {}, sort: sortInMemory, settings })
    profiles.at(-1)?.count(settings)
    for (const own of [seen.writer, seen.linker, seen.profile]) expect(own?.settings).toEqual({ depth: 7, mark: '*' })
    const stages = [seen.writer, seen.linker, seen.profile].map((own) => own?.issue('X_ODD_MANY').stage)
    expect(stages).toEqual(['export', 'link', 'clean'])
  })

  test('a rule that says why', () => {
    const page = { document: { document_id: 'doc_a', source_path: 'a' }, context: { settings: given({ depth: 5 }) } }
    pipeline.rules[0]?.explain?.(page as never, [], 0)
    expect(seen.explain?.settings).toEqual({ depth: 5, mark: '*' })
  })

  test('and a code that the plug-in does not list costs the record, with the codes that it does', () => {
    const annotate = (_: unknown, { own }: { own?: Own }) => [own?.issue('X_ODD_FEW') as never]
    const odd = createPipeline([loaded({ annotators: [{ name: 'odd', annotate }] })])
    expect(() => readWith(odd, TEXT, { settings: given({ depth: 1 }) })).toThrow(
      'plug-in odd: its issues have no X_ODD_FEW; there are X_ODD_MANY',
    )
  })
})

describe('issues of a plug-in', () => {
  const entry = { severity: 'info', message: 'Odd.', next_step: null }
  test.each([
    [{ issues: { X_ODD_MANY: entry, X_ODD_2: { ...entry, next_step: 'Look.' } } }, null],
    [{ issues: { FILE_EMPTY: entry } }, 'has the issue FILE_EMPTY; write X_ODD_… in capitals'],
    [{ issues: { X_ODD_many: entry } }, 'has the issue X_ODD_many; write X_ODD_… in capitals'],
    [{ issues: { X_ODD_A: { ...entry, severity: 'bad' } } }, "says of the issue X_ODD_A no { severity: 'error'"],
    [{ issues: { X_ODD_A: { ...entry, message: '' } } }, 'says of the issue X_ODD_A'],
    [{ issues: { X_ODD_A: { ...entry, next_step: 1 } } }, 'says of the issue X_ODD_A'],
    [{ issues: { X_ODD_A: { severity: 'info', message: 'Odd.' } } }, 'says of the issue X_ODD_A'],
    [{ issues: { X_ODD_A: null } }, 'says of the issue X_ODD_A'],
    [{ issues: [] }, 'has issues that are no object'],
    [{ settings: 'none' }, 'has settings that are no object'],
    [{ settings: null }, 'has settings that are no object'],
  ])('stand under its name, each with a sentence: %j', (parts, why) => {
    const read = () => toPlugin({ name: 'odd', version: '1', ...parts }, 'odd.mjs')
    if (why === null) expect(read).not.toThrow()
    else expect(read).toThrow(`plug-in odd.mjs: ${why}`)
  })
})
