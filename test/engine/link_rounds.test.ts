import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { emit } from '../../pipeline/engine/emission.ts'
import { groupsOf, toAscii, toSortLine } from '../../pipeline/engine/sort_line.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import type { AnyLinker, Linker, MapLine } from '../../pipeline/stage.ts'
import { ROUNDS } from '../built_in.ts'
import { linkRecords } from '../link/link_records.ts'
import { entity, record } from '../link/local.ts'

const broken = (what: string): never => {
  throw new Error(`no ${what}\nat some line`)
}

/** Sends each document's path under its first letter; every document repeats what its group and all groups are called. */
const byLetter: Linker<string, string> = {
  name: 'by letter',
  emit: ({ document: { source_path } }) => [{ key: source_path.slice(0, 1), value: source_path, placed: true }],
  reduce: (key, values) => [`${key}:${Array.from(values).join('+')}`],
  resolve(found) {
    const all = Array.from(found).join(' ')
    return { place: (document_id, key, value) => ({ document_id, duplicate_of: `${key}:${value} of ${all}` }) }
  },
}
const records = ['b/2', 'a', 'b', 'a!', 'ä'].map((path) => record(path, []))
const saidBy = async (linkers: readonly AnyLinker[], options = {}) => {
  const { lines, issues } = await linkRecords(records, { rounds: [linkers], ...options })
  return { said: lines.map((line) => Object.values(line).slice(-1)[0]), issues }
}
const ALL = 'a:a+a! b:b+b/2 ä:ä'

test.each([0, 200, 1e6])(
  'groups are reduced with their values in document order, found in the order in which they begin, with %i bytes of memory',
  async (maxMemory) => {
    const { said, issues } = await saidBy([byLetter], { maxMemory })
    expect(said).toEqual([`a:a of ${ALL}`, `a:a! of ${ALL}`, `b:b of ${ALL}`, `b:b/2 of ${ALL}`, `ä:ä of ${ALL}`])
    expect(issues).toEqual([])
  },
)

/** Asks for what was found from the last letter to the first, also while values are placed, and sorts the lengths of what it found. */
const inOwnOrder: Linker<string, string> = {
  ...byLetter,
  orderOf: (found) => String(9999 - found.charCodeAt(0)).padStart(4, '0'),
  resolve(found, { sort }) {
    const lengths = sort(
      Array.from(found, (group, i) => ({ group, i })),
      ({ group }) => String(group.length),
    )
    const next = found[Symbol.iterator]()
    const told = Array.from(lengths, ({ group, i }) => `${i}:${group}`).join(' ')
    return { place: (document_id) => ({ document_id, duplicate_of: `${next.next().value ?? 'none'} of ${told}` }) }
  },
}

test.each([0, 200, 1e6])(
  'what is found is read in the order that a linker asks for, as values are placed, and sorted anew, with %i bytes of memory',
  async (maxMemory) => {
    const told = '0:ä:ä 2:a:a+a! 1:b:b+b/2'
    const { said, issues } = await saidBy([inOwnOrder], { maxMemory })
    expect(said).toEqual(['ä:ä', 'b:b+b/2', 'a:a+a!', 'none', 'none'].map((group) => `${group} of ${told}`))
    expect(issues).toEqual([])
  },
)

test('what the built-in linkers say does not depend on the memory', async () => {
  const many = Array.from({ length: 60 }, (_, i) => {
    const persons = ['Ann Tarn', 'Tom Tarn', 'Tarn', 'A. Lee', 'Ann Lee'].map((name) => entity(name, 'person'))
    const words = Array.from({ length: 40 }, (_, k) => `word${k + (i % 20)}`)
    return record(`${i % 7}/${i}`, [persons[i % 5] as never, entity(`Acme ${i % 9}`, 'organization')], words.join(' '))
  })
  const { lines } = await linkRecords(many, { maxMemory: 0 })
  expect(lines.filter((line) => 'duplicate_of' in line).length).toBeGreaterThan(5)
  expect(lines).toEqual((await linkRecords(many)).lines)
})

test('values are in document order whatever order their lines arrived in', () => {
  const lines = records.toReversed().flatMap((one) => emit([byLetter], one).emission.keyed)
  const groups = Array.from(groupsOf(lines.sort().values()), ({ group, key, values }) => [
    group,
    key,
    Array.from(values),
  ])
  expect(groups).toEqual([
    ['by letter', 'a', ['a', 'a!']],
    ['by letter', 'b', ['b', 'b/2']],
    ['by letter', 'ä', ['ä']],
  ])
})

test('values that nobody read are passed over, and keys that begin alike are apart', () => {
  const lines = ['a', 'a', 'ab', 'a b'].map((key, i) => toSortLine('x', key, ['p', String(i)], toAscii({ i })))
  const read = Array.from(groupsOf(lines.sort().values()), ({ key, order }) => [key, ...order])
  expect(read).toEqual([
    ['a', 'p', '0'],
    ['a b', 'p', '3'],
    ['ab', 'p', '2'],
  ])
})

test('what is sent is of ASCII, so that sorting bytes puts it in order', () => {
  const one = record('ä/📰 1.txt', [entity('Zoë Ünal', 'person', { aliases: ['世界', '\ud83d'] })], 'words of it')
  const { keyed } = emit(ROUNDS[0] ?? [], one).emission
  expect(keyed.length).toBeGreaterThan(24)
  for (const line of keyed) expect(line).toMatch(/^[\t -~]+$/)
  const [group] = groupsOf(keyed.filter((line) => line.startsWith('entities')).values())
  expect(group && [...group.values]).toMatchObject([{ name: 'Zoë Ünal', aliases: ['世界', '\ud83d'] }])
  const sorted = execFileSync('sort', { input: `${keyed.join('\n')}\n`, env: { LC_ALL: 'C' }, encoding: 'utf8' })
  expect(sorted).toBe(`${keyed.sort().join('\n')}\n`)
})

test('a later round is told what the rounds before said of each document, and what all said is kept', async () => {
  const told: [string, readonly MapLine[]][] = []
  const later: Linker<string, string> = {
    ...byLetter,
    name: 'later',
    emit(one: AnnotatedRecord, ...said) {
      told.push([one.document.document_id, said[0]])
      return byLetter.emit(one, ...said)
    },
  }
  const some = records.slice(1, 3)
  const { lines } = await linkRecords(some, { rounds: [[byLetter], [later]] })
  const first = [
    { document_id: 'doc_a', duplicate_of: 'a:a of a:a b:b' },
    { document_id: 'doc_b', duplicate_of: 'b:b of a:a b:b' },
  ]
  expect(told).toEqual(first.map((line) => [line.document_id, [line]]))
  expect(lines).toEqual(first.flatMap((line) => [line, line]))
})

test('what is said of no single document comes last, by id', async () => {
  const entityOf = (entity_id: string) => ({ entity: { entity_id } }) as never
  const telling: AnyLinker = {
    ...byLetter,
    resolve: (_found, { tell }) => ({
      place(document_id) {
        tell(`of ${document_id}`, entityOf(document_id))
        return { document_id, duplicate_of: 'x' }
      },
      finish: () => tell('at last', entityOf('at last')),
    }),
  }
  const { lines } = await linkRecords(records.slice(0, 3), { rounds: [[telling]] })
  expect(
    lines.map((line) => ('document_id' in line ? line.document_id : 'entity' in line && line.entity.entity_id)),
  ).toEqual([...['doc_a', 'doc_b', 'doc_b/2'], ...['at last', 'doc_a', 'doc_b', 'doc_b/2']])
})

describe('a linker that throws', () => {
  const failing = (one: Partial<AnyLinker>): AnyLinker => ({ ...byLetter, name: 'failing', ...one })

  test('on one document costs what it would have sent of that document, and names linker, document and reason', async () => {
    const emitting = failing({
      emit: (one, ...said) => (one.document.source_path === 'b' ? broken('words') : byLetter.emit(one, ...said)),
    })
    const { said, issues } = await saidBy([emitting, byLetter])
    expect(said).toHaveLength(2 * records.length - 1)
    expect(issues).toMatchObject([
      {
        code: 'LINK_FAILED',
        stage: 'link',
        source_path: 'b',
        document_id: 'doc_b',
        message: expect.stringMatching(/failing.*no words\.$/),
      },
    ])
  })

  test('on a group costs that group', async () => {
    const { said, issues } = await saidBy([
      failing({ reduce: (key, values) => (key === 'b' ? broken('order') : byLetter.reduce(key, values)) }),
    ])
    expect(said[0]).toBe('a:a of a:a+a! ä:ä')
    expect(issues).toMatchObject([
      { code: 'LINK_GROUP_FAILED', message: expect.stringMatching(/failing.*"b".*no order/) },
    ])
  })

  test('when it should resolve, or at the end, costs what it would say, and no other linker', async () => {
    const { said, issues } = await saidBy([failing({ resolve: () => broken('end') }), byLetter])
    expect(said).toHaveLength(records.length)
    expect(issues).toMatchObject([{ code: 'LINK_GROUP_FAILED', message: expect.stringMatching(/failing.*no end/) }])
    const finishing = failing({ resolve: () => ({ place: () => null, finish: () => broken('last') }) })
    expect((await saidBy([finishing])).issues).toMatchObject([{ code: 'LINK_GROUP_FAILED' }])
  })

  test('on one value costs what is said of that one', async () => {
    const placing = failing({
      resolve: () => ({
        place: (document_id) => (document_id === 'doc_a' ? broken('place') : { document_id, duplicate_of: 'x' }),
      }),
    })
    const { said, issues } = await saidBy([placing])
    expect(said).toHaveLength(records.length - 1)
    expect(issues).toMatchObject([{ code: 'LINK_FAILED', source_path: 'a', document_id: 'doc_a' }])
  })

  test('after it reported something still has that reported', async () => {
    const reporting = failing({
      resolve(_found, { report }) {
        report(toIssue('FILE_EMPTY', { stage: 'link' }))
        return broken('end')
      },
    })
    expect((await saidBy([reporting])).issues.map(({ code }) => code)).toEqual(['FILE_EMPTY', 'LINK_GROUP_FAILED'])
  })
})

test('a linker may find as much in one group as there are documents', async () => {
  let count = 0
  const many: AnyLinker = {
    ...byLetter,
    reduce: () => Array.from({ length: 100_000 }, (_, i) => i),
    resolve(found) {
      for (const one of found) if (one === count) count++
      return { place: () => null }
    },
  }
  await linkRecords(records.slice(1, 2), { rounds: [[many]], maxMemory: 1e6 })
  expect(count).toBe(100_000)
})

test('rounds without linkers, and linkers without documents, say nothing', async () => {
  expect(await linkRecords([], { rounds: [[byLetter], [byLetter]] })).toEqual({ lines: [], issues: [] })
  expect(await linkRecords(records, { rounds: [] })).toEqual({ lines: [], issues: [] })
})
