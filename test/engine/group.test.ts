import { describe, expect, test } from 'vitest'
import { emit, Groups } from '../../pipeline/engine/group.ts'
import { toIssue } from '../../pipeline/issue.ts'
import { record } from '../link/local.ts'

const counting = {
  name: 'counting',
  emit: (_: unknown) => [
    { key: 'b', order: '1', value: 1 },
    { key: 'a', order: '2', value: 2 },
  ],
  reduce: (key: string, values: Iterable<number>) => [`${key} ${Array.from(values).join()}`],
}
const broken = (what: string): never => {
  throw new Error(`no ${what}\nat some line`)
}

describe('a linker that throws', () => {
  test('on one document costs what it would have sent of that document, and names linker, document and reason', () => {
    const throwing = { ...counting, name: 'throwing', emit: () => broken('words') }
    const { emitted, issues } = emit([throwing, counting], record('a', []))
    expect(emitted.map(({ stage, key }) => [stage, key])).toEqual([
      ['counting', 'b'],
      ['counting', 'a'],
    ])
    expect(issues).toMatchObject([
      {
        code: 'LINK_FAILED',
        stage: 'link',
        document_id: 'doc_a',
        message: expect.stringMatching(/throwing.*no words\.$/),
      },
    ])
  })

  test('on a group costs that group, and says what it could not do itself', () => {
    const groups = new Groups()
    const telling = {
      ...counting,
      reduce(key: string, values: Iterable<number>, report: (issue: ReturnType<typeof toIssue>) => void) {
        report(toIssue('FILE_EMPTY', { stage: 'link' }))
        return key === 'a' ? broken('order') : counting.reduce(key, values)
      },
    }
    for (const value of counting.emit(null)) groups.add({ stage: 'counting', ...value })
    const { results, issues } = groups.reduce([telling])
    expect(results).toEqual(['b 1'])
    expect(issues.map(({ code }) => code)).toEqual(['FILE_EMPTY', 'LINK_GROUP_FAILED', 'FILE_EMPTY'])
    expect(issues[1]?.message).toMatch(/counting.*"a".*no order/)
  })
})

test('a linker may give as many results as there are documents', () => {
  const groups = new Groups()
  const many = { ...counting, reduce: () => Array.from({ length: 200_000 }, (_, i) => String(i)) }
  groups.add({ stage: 'counting', key: 'a', order: '1', value: 1 })
  expect(groups.reduce([many]).results).toHaveLength(200_000)
})
