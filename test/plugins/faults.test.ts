import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runChain } from '../../pipeline/engine/chain.ts'
import { ProfileCounts } from '../../pipeline/engine/profile_counts.ts'
import { exportTables } from '../../pipeline/export/index.ts'
import type { OpenWriter, Writer } from '../../pipeline/export/writer.ts'
import type { FileReader } from '../../pipeline/ingest/file_reader.ts'
import { createPipeline, type Pipeline } from '../../pipeline/pipeline.ts'
import { type Plugin, toPlugin } from '../../pipeline/plugins/plugin.ts'
import { type AnyLinker, type AnyProfile, DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { newFolder } from '../export/fixture.ts'
import { streamed } from '../export/records.ts'
import { open } from '../ingest/opened.ts'
import { linkRecords } from '../link/link_records.ts'
import { record } from '../link/local.ts'

const broken = (): never => {
  throw new Error('no luck')
}
const NAMED = 'plug-in odd_one: no luck'

/** The pipeline with a plug-in of these parts. */
function withParts(parts: Partial<Plugin>): Pipeline {
  const plugin = toPlugin({ name: 'odd_one', version: '1', ...parts }, 'odd')
  return createPipeline([{ plugin, module: 'file:///odd', sha256: '' }])
}

describe('a linker of a plug-in that throws is named', () => {
  const whole: AnyLinker = {
    name: 'odd',
    emit: () => [{ key: 'k', value: 1, placed: true }],
    reduce: () => [1],
    resolve: () => ({ place: () => null }),
  }
  test.each([
    ['as it emits', { ...whole, emit: broken }, 2],
    ['as it reduces', { ...whole, reduce: broken }, 1],
    [
      'on the way, as it reduces',
      {
        ...whole,
        *reduce() {
          yield 1
          broken()
        },
      },
      1,
    ],
    ['as it resolves', { ...whole, resolve: broken }, 1],
    ['as it places', { ...whole, resolve: () => ({ place: broken }) }, 2],
    ['at its end', { ...whole, resolve: () => ({ place: () => null, finish: broken }) }, 1],
  ] as [string, AnyLinker, number][])('%s', async (_, linker, times) => {
    const rounds = withParts({ linkers: [linker] }).rounds.slice(-1)
    const { issues } = await linkRecords([record('a', []), record('b', [])], { rounds })
    expect(issues.map(({ message }) => message)).toEqual(Array(times).fill(expect.stringContaining(NAMED)))
  })

  test('and one that throws nothing says what it says', async () => {
    const place = (document_id: string) => ({ document_id, duplicate_of: 'doc_a' })
    const rounds = withParts({ linkers: [{ ...whole, resolve: () => ({ place }) }] }).rounds.slice(-1)
    const { lines, issues } = await linkRecords([record('b', [])], { rounds })
    expect([lines, issues]).toEqual([[{ document_id: 'doc_b', duplicate_of: 'doc_a' }], []])
  })
})

describe('a profile of a plug-in that throws is named', () => {
  const raw = {
    ...{
      source_path: 'a.txt',
      document_id: 'doc_a',
      absolute: '/a.txt',
      bytes: 1,
      metadata: null,
      record_number: null,
    },
    ...{ given: null, body: Buffer.from('The bridge opened on Monday.') },
  }
  const whole = { name: 'odd', isAsked: () => true, tell: () => 7 }
  const profilesOf = (parts: object) => withParts({ profiles: [{ ...whole, ...parts } as unknown as AnyProfile] })
  const context = { settings: { ...DEFAULT_SETTINGS, recurring_lines: false } }

  test('as a document tells it, which costs the document', () => {
    const { told, issues, rejected, lines } = runChain(raw as never, 'ingest', context, profilesOf({ tell: broken }))
    expect([told, rejected, lines.map(({ stage }) => stage)]).toEqual([[], true, ['ingest']])
    expect(issues).toMatchObject([
      { code: 'STAGE_FAILED', source_path: 'a.txt', message: expect.stringContaining(NAMED) },
    ])
    expect(JSON.parse(lines[0]?.line ?? '')).toMatchObject({ rejected: { code: 'STAGE_FAILED' } })
  })

  test('and is not asked where the settings say so, or before another stage', () => {
    const off = profilesOf({ tell: broken, isAsked: () => false })
    expect(runChain(raw as never, 'ingest', context, off)).toMatchObject({ told: [], rejected: false })
    expect(runChain(raw as never, 'ingest', context, profilesOf({}))).toMatchObject({ told: [['odd', 7]] })
    expect(runChain(raw as never, 'clean', context, profilesOf({ tell: broken }))).toMatchObject({ rejected: false })
  })

  const sum = { name: 'sum', isAsked: () => true, tell: () => 7, toJson: (counted: number) => ({ counted }) }
  const toSum = () => {
    let all = 0
    const add = (told: number): void => {
      all += told
    }
    return { add, counted: () => all, issues: () => [] }
  }
  /** Counts three documents with the profile, and with one that is whole beside it. */
  const countWith = (parts: object) => {
    const { profiles } = withParts({
      profiles: [
        { ...whole, toJson: () => null, ...parts },
        { ...sum, count: toSum },
      ] as unknown as AnyProfile[],
    })
    const counts = new ProfileCounts(profiles.slice(-2), context.settings)
    for (let i = 0; i < 3; i++)
      counts.add([
        ['odd', 7],
        ['sum', 7],
      ])
    return counts.finish()
  }

  test.each([
    ['as it begins', { count: broken }],
    ['add', { count: () => ({ ...toSum(), add: broken }) }],
    ['counted', { count: () => ({ ...toSum(), counted: broken }) }],
    ['issues', { count: () => ({ ...toSum(), issues: broken }) }],
    ['as it is written', { count: toSum, toJson: broken }],
  ])('as it counts, which costs the profile alone: %s', (_, parts) => {
    const { profiles, written, issues } = countWith(parts)
    expect([[...profiles], [...written]]).toEqual([[['sum', 21]], [['sum', { counted: 21 }]]])
    expect(issues).toEqual([
      expect.objectContaining({ code: 'PROFILE_FAILED', stage: 'clean', message: expect.stringContaining(NAMED) }),
    ])
  })

  test('and one that throws nothing is told, written and heard', () => {
    const own = { ...toSum(), issues: () => ['told' as never] }
    const { profiles, written, issues } = countWith({ count: () => own, toJson: () => null })
    expect([profiles.get('odd'), written.get('odd'), issues]).toEqual([21, null, ['told']])
  })
})

describe('a reader of a plug-in that throws', () => {
  const item = (title: string) => ({
    given: { media_type: 'text/plain', encoding: 'utf-8', format: 'odd', title },
    body: Buffer.from(`The ${title} opened.`),
  })
  const opened = (reader: Partial<FileReader>) => {
    const readers = [{ name: 'odd', claims: () => true, ...reader }] as unknown as FileReader[]
    return open('a.odd', 'The bridge opened.', {}, [...withParts({ readers }).readers])
  }

  test('keeps what it had read, and costs the rest of its file', async () => {
    const { texts, issues } = await opened({
      async *open() {
        yield item('bridge') as never
        broken()
      },
    })
    expect(texts).toEqual(['The bridge opened.'])
    expect(issues).toMatchObject([
      { code: 'READER_FAILED', source_path: 'a.odd', message: expect.stringContaining(NAMED) },
    ])
  })

  test('costs the file where it does not even know whether that is its own', async () => {
    const { texts, issues } = await opened({ claims: broken })
    expect(texts).toEqual([])
    expect(issues).toMatchObject([{ code: 'READER_FAILED', message: expect.stringContaining(NAMED) }])
  })
})

describe('a writer that throws', () => {
  const ODD = 'odd/rows.txt'
  const whole: OpenWriter = { add: async () => [], close: async () => [], release: async () => {} }
  const writer = (parts: Partial<OpenWriter>, opening: () => void = () => {}): Writer => ({
    name: 'odd',
    files: () => [ODD, 'gone/never.txt'],
    open: async (folder) => {
      mkdirSync(path.join(folder, 'odd'))
      for (const name of ['rows.txt', 'rows.txt.part', 'rows.txt-1', 'rows.txtual']) {
        writeFileSync(path.join(folder, 'odd', name), '')
      }
      opening()
      return { ...whole, ...parts }
    },
  })
  const write = async (odd: Writer) => {
    const folder = await newFolder()
    const { tables, writers } = withParts({ writers: [odd] })
    const input = {
      records: () => streamed([record('a', [])]),
      links: () => streamed([]),
      issues: [],
      settings: DEFAULT_SETTINGS,
    }
    const asked = { tables, writers: [...writers].filter(({ name }) => name === 'csv' || name === 'odd') }
    return { folder, ...(await exportTables(input as never, folder, asked)) }
  }

  test.each([
    ['as it opens', writer({}, broken)],
    ['as it adds', writer({ add: broken })],
    ['as it closes', writer({ close: broken })],
  ])('%s costs its own files, and an issue names it', async (_, odd) => {
    const { folder, failed, files } = await write(odd)
    expect(failed).toMatchObject([
      {
        code: 'WRITER_FAILED',
        stage: 'export',
        message: expect.stringMatching(/^Writing odd .*plug-in odd_one: no luck/),
      },
    ])
    expect(readdirSync(path.join(folder, 'odd'))).toEqual(['rows.txtual'])
    expect(files.map((file) => file.path)).toContain('csv/documents.csv')
    expect(readFileSync(path.join(folder, 'csv/documents.csv'), 'utf8')).toContain('doc_a')
  })

  test('is not asked again, and lets go of its files', async () => {
    const asked: string[] = []
    const add = async () => {
      asked.push('add')
      return broken()
    }
    const release = async () => void asked.push('release')
    const close = async () => {
      asked.push('close')
      return []
    }
    await write(writer({ add, release, close }))
    expect(asked).toEqual(['add', 'release'])
  })

  test.each([
    ['as it opens', writer({}, broken)],
    ['as it adds', writer({ add: broken })],
    ['as it closes', writer({ close: broken })],
  ])('%s is told once in the table of issues, too', async (_, odd) => {
    const { folder, counts } = await write(odd)
    const rows = readFileSync(path.join(folder, 'csv/issues.csv'), 'utf8').match(/WRITER_FAILED/g)
    expect([rows, counts.issues]).toEqual([['WRITER_FAILED'], 1])
  })

  test('comes after ours in the list of files, as it was added, though it is closed before them', async () => {
    const about = { name: 'rows', description: 'Rows.', table: null, format: 'txt', mediatype: 'text/plain' }
    const own = { path: ODD, bytes: 0, sha256: '', ...about }
    const { files } = await write(writer({ close: async () => [own] }))
    expect(files.slice(-4).map((file) => file.path)).toEqual([
      ...[ODD, 'datapackage.json', 'croissant.json', 'README.md'],
    ])
  })

  test('what the system throws ends the run', async () => {
    const full = () => {
      throw Object.assign(new Error('no space left'), { errno: -28, code: 'ENOSPC' })
    }
    await expect(write(writer({ add: full }))).rejects.toThrow('no space left')
  })
})
