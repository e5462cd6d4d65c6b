import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newsledger, temporaryFolder } from './command.ts'

const ARTICLE = 'The mayor of Tarnby opened the new library on Monday.\n\nReaders had waited for it.\n'

/** A folder with an article in it, under a name of its own. */
function newWorld(name: string, input = 'articles'): string {
  const root = temporaryFolder(name)
  mkdirSync(path.join(root, input))
  writeFileSync(path.join(root, input, 'a.txt'), ARTICLE)
  return root
}

const run = (root: string, ...args: string[]) =>
  newsledger(['run', path.join(root, 'articles'), '--out', path.join(root, 'out'), '--until', 'ingest', ...args])

describe('the command', () => {
  test('refuses a folder with files of others by name, and moves them aside with --force, which it says', () => {
    const root = newWorld('force')
    run(root)
    writeFileSync(path.join(root, 'out', 'thesis.txt'), 'years')
    const refused = run(root)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(
      /^newsledger: \S+\/out holds what newsledger did not write \(thesis\.txt\): .*--force.*kept-1\n$/,
    )
    const { code, stderr } = run(root, '--force', '--quiet')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^moved aside {3}to \S+\/out\.kept-1, .*: thesis\.txt\n$/)
    expect(readFileSync(path.join(root, 'out.kept-1', 'thesis.txt'), 'utf8')).toBe('years')
  })

  test('names what was moved aside in its JSON', () => {
    const root = newWorld('json')
    run(root)
    writeFileSync(path.join(root, 'out', 'stages', 'ingest.ndjson'), 'mine')
    const { moved_aside } = JSON.parse(run(root, '--json').stdout)
    expect(moved_aside).toMatchObject([{ paths: ['run.json', 'stages/ingest.ndjson'] }])
    expect(moved_aside[0].folder).toMatch(/\/out\.kept-1$/)
  })

  test('refuses a configuration in the folder that it replaces', () => {
    const root = newWorld('config')
    run(root)
    const config = path.join(root, 'out', 'newsledger.yaml')
    writeFileSync(config, 'language: en\n')
    expect(run(root, '--force', '--config', config)).toMatchObject({ code: 2 })
    expect(existsSync(config)).toBe(true)
  })

  test('reset says what it removed and what it left', () => {
    const root = newWorld('reset')
    run(root)
    const out = path.join(root, 'out')
    writeFileSync(path.join(out, 'thesis.txt'), 'years')
    const { code, stderr } = newsledger(['reset', out])
    expect(code).toBe(0)
    expect(stderr).toContain('2 files removed')
    expect(stderr).toMatch(/left as it is, .*: thesis\.txt\n$/)
    expect(readdirSync(out)).toEqual(['thesis.txt'])
    expect(newsledger(['reset', out])).toMatchObject({ code: 2 })
    expect(newsledger(['reset', path.join(root, 'none')])).toMatchObject({ code: 0 })
  })
})

describe('make', () => {
  const make = (...args: string[]) => spawnSync('make', ['--silent', ...args], { encoding: 'utf8' })

  test.each(['my articles', 'it\'s a "quoted" name', '$HOME `x` $(y)', '-dash', 'a, b; c & d'])(
    'takes a path as it is, and removes only what newsledger wrote: %s',
    (name) => {
      const root = newWorld('make', name)
      const out = path.join(root, `${name} out`)
      const args = [`INPUT=${path.join(root, name)}`, `OUT=${out}`]
      expect(make('ingest', ...args).status).toBe(0)
      expect(readdirSync(path.join(out, 'stages'))).toEqual(['ingest.ndjson'])
      expect(make('reset', ...args).status).toBe(0)
      expect(readdirSync(root)).toEqual([name])
    },
  )

  test('takes further inputs from FLAGS', () => {
    const [one, two] = [newWorld('one', 'first'), newWorld('two', 'second')]
    const out = path.join(one, 'out')
    const args = [`INPUT=${path.join(one, 'first')}`, `FLAGS="${path.join(two, 'second')}"`, `OUT=${out}`]
    expect(make('ingest', ...args).status).toBe(0)
    const { inputs } = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect(inputs.map(({ path: file }: { path: string }) => file)).toEqual(['first/a.txt', 'second/a.txt'])
  })
})
