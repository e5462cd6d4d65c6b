import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { OutputRefused } from '../../pipeline/engine/folder.ts'
import { LockHeld } from '../../pipeline/engine/lock.ts'
import { newFolder } from '../export/fixture.ts'
import { startChild } from './child.ts'
import { begin, fill, generationsOf, writeOutput } from './generation.ts'

/** The one generation that every file of an output is of; throws where it is a mix. */
function generationOf(out: string): string {
  const found = generationsOf(out)
  expect(found).toHaveLength(1)
  return found[0] as string
}

const beginAndAbandon = async (out: string): Promise<void> => (await begin(out)).abandon()

describe('an output folder', () => {
  it('appears whole, with nothing beside it', async () => {
    const parent = await newFolder()
    await writeOutput(join(parent, 'out'), 'first')
    expect(generationOf(join(parent, 'out'))).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
  })

  it('replaces the one before, files that are gone included', async () => {
    const out = join(await newFolder(), 'out')
    const first = await begin(out)
    mkdirSync(join(first.folder, 'csv'))
    writeFileSync(join(first.folder, 'csv', 'documents.csv'), '')
    await fill(first.folder, 'first')
    await first.commit()
    expect(await writeOutput(out, 'second')).toEqual([])
    expect(generationOf(out)).toBe('second')
    expect(existsSync(join(out, 'csv'))).toBe(false)
  })

  it('leaves the old one, and nothing else, when it is abandoned', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(out, 'first')
    const output = await begin(out)
    await fill(output.folder, 'half')
    output.abandon()
    expect(generationOf(out)).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
    await expect(output.commit()).rejects.toThrow()
  })

  it('removes the folders that it made for itself when it is abandoned, but none that was there', async () => {
    const parent = await newFolder()
    await beginAndAbandon(join(parent, 'a/b/out'))
    expect(readdirSync(parent)).toEqual([])
    mkdirSync(join(parent, 'a'))
    await beginAndAbandon(join(parent, 'a/b/out'))
    expect(readdirSync(parent)).toEqual(['a'])
  })

  it('does nothing when abandoned after it was committed', async () => {
    const out = join(await newFolder(), 'out')
    const output = await begin(out)
    await fill(output.folder, 'first')
    await output.commit()
    const next = await begin(out)
    output.abandon()
    expect(existsSync(next.folder)).toBe(true)
    next.abandon()
    expect(generationOf(out)).toBe('first')
  })

  it('is written where a link points, which stays', async () => {
    const parent = await newFolder()
    mkdirSync(join(parent, 'real'))
    symlinkSync('real', join(parent, 'out'))
    await writeOutput(join(parent, 'out'), 'first')
    expect(generationOf(join(parent, 'real'))).toBe('first')
    expect(readdirSync(parent)).toEqual(['out', 'real'])
  })
})

describe('a folder that is not ours', () => {
  const refused = async (out: string, reason: RegExp) => {
    await expect(begin(out)).rejects.toThrow(OutputRefused)
    await expect(begin(out)).rejects.toThrow(reason)
  }

  it('is refused where it holds other files, and stays as it is', async () => {
    const parent = await newFolder()
    writeFileSync(join(parent, 'thesis.txt'), 'mine')
    await refused(parent, /holds what newsledger did not write \(thesis.txt\).*--force/)
    expect(readdirSync(parent)).toEqual(['thesis.txt'])
  })

  it('is refused where its datapackage.json is of something else', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'datapackage.json'), '{"name":"rainfall"}')
    await refused(out, /did not write/)
    expect(readdirSync(parent)).toEqual(['out'])
  })

  it('is taken where it is empty', async () => {
    const out = join(await newFolder(), 'out')
    mkdirSync(out)
    await writeOutput(out, 'first')
    expect(generationOf(out)).toBe('first')
  })

  it('is refused where it is a file, a link that leads nowhere, or the current folder', async () => {
    const parent = await newFolder()
    writeFileSync(join(parent, 'file'), '')
    symlinkSync('nowhere', join(parent, 'link'))
    await refused(join(parent, 'file'), /is not a folder/)
    await refused(join(parent, 'link'), /leads nowhere/)
    await refused('.', /current folder/)
    await refused('/', /current folder/)
    await refused(join(parent, 'file', 'out'), /cannot be written/)
    expect(readdirSync(parent)).toEqual(['file', 'link'])
  })

  it('may have a file beside it that has the name of the lock, which stays', async () => {
    const parent = await newFolder()
    writeFileSync(join(parent, 'out.lock'), '# lock file of a package manager\n')
    await expect(begin(join(parent, 'out'))).rejects.toThrow(/is not a lock of newsledger/)
    expect(readFileSync(join(parent, 'out.lock'), 'utf8')).toBe('# lock file of a package manager\n')
  })
})

describe('after a run was killed', () => {
  it('restores the old output where it had just been moved away', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(out, 'first')
    renameSync(out, join(parent, '.out.newsledger-old'))
    mkdirSync(join(parent, '.out.newsledger-new'))
    await beginAndAbandon(out)
    expect(generationOf(out)).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
  })

  it('keeps the new output where only the old one was left to remove', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(join(parent, '.out.newsledger-old'), 'first')
    await writeOutput(out, 'second')
    await beginAndAbandon(out)
    expect(generationOf(out)).toBe('second')
    expect(readdirSync(parent)).toEqual(['out'])
  })
})

/** Numbers below one that are the same each time (a linear congruential generator). */
function* seededNumbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31
    yield state / 2 ** 31
  }
}

const ROUNDS = 8

describe('a run that is ended at any moment', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('by %s leaves an output of one generation', async (signal) => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(out, 'before')
    const moments = seededNumbers(signal.length)
    for (let round = 0; round < ROUNDS; round++) {
      const child = await startChild('./writer.child.ts', out)
      await setTimeout((moments.next().value as number) * 60)
      child.process.kill(signal)
      expect(await child.ended).toBe({ SIGKILL: 'SIGKILL', SIGINT: 130, SIGTERM: 143 }[signal])
      if (signal === 'SIGKILL') await beginAndAbandon(out)
      expect(readdirSync(parent)).toEqual(['out'])
      generationOf(out)
    }
  })

  it('keeps others out while it lives, and not after', async () => {
    const out = join(await newFolder(), 'out')
    const lock = `${out}.lock`
    const output = await begin(out)
    const other = await startChild('./contender.child.ts', lock, process.execPath)
    expect(await other.nextLine()).toBe('LockHeld')
    await expect(begin(out)).rejects.toThrow(LockHeld)
    output.abandon()
    const next = await startChild('./contender.child.ts', lock, process.execPath)
    expect(await next.nextLine()).toBe('held')
  })
})

describe('a stale lock', () => {
  it('is taken over by exactly one of several that find it', async () => {
    const parent = await newFolder()
    const lock = join(parent, 'out.lock')
    const go = join(parent, 'go')
    const dead = await startChild('./writer.child.ts', join(parent, 'unused'))
    dead.process.kill('SIGKILL')
    await dead.ended
    writeFileSync(lock, `\nnewsledger ${dead.process.pid} 1 ${dead.process.pid}.0.1\n`)
    const contenders = await Promise.all(Array.from({ length: 4 }, () => startChild('./contender.child.ts', lock, go)))
    writeFileSync(go, '')
    const said = await Promise.all(contenders.map((child) => child.nextLine()))
    expect(said.filter((word) => word === 'held').length).toBeGreaterThan(0)
    for (const word of said) expect(['held', 'LockHeld']).toContain(word)
  })

  it('is known where another process has its number now', async () => {
    const out = join(await newFolder(), 'out')
    writeFileSync(`${out}.lock`, `\nnewsledger ${process.pid} 1 ${process.pid}.0.0\n`)
    const lock = `${out}.lock`
    if (existsSync('/proc/self/stat')) await beginAndAbandon(out)
    else await expect(begin(out)).rejects.toThrow(LockHeld)
    expect(existsSync(lock)).toBe(!existsSync('/proc/self/stat'))
  })

  it('may be empty or cut off', async () => {
    const out = join(await newFolder(), 'out')
    for (const content of ['', '\nnewsledger 12']) {
      writeFileSync(`${out}.lock`, content)
      await beginAndAbandon(out)
    }
    expect(existsSync(`${out}.lock`)).toBe(false)
  })
})
