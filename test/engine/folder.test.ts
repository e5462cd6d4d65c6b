import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { beginOutput, OutputRefused } from '../../pipeline/engine/folder.ts'
import { LockHeld } from '../../pipeline/engine/lock.ts'
import { newFolder } from '../export/fixture.ts'
import { startChild } from './child.ts'

const FILES = 12

/** Writes one generation as the child does. */
async function writeOutput(out: string, generation: string): Promise<void> {
  const output = beginOutput(out, process)
  mkdirSync(join(output.folder, 'json'))
  for (let i = 0; i < FILES; i++) writeFileSync(join(output.folder, 'json', `${i}`), generation)
  writeFileSync(join(output.folder, 'run.json'), JSON.stringify({ name: 'newsledger', generation }))
  await output.commit()
}

/** The one generation that every file of an output is of; throws where it is a mix. */
function generationOf(out: string): string {
  const names = readdirSync(join(out, 'json'))
  const found = new Set(names.map((name) => readFileSync(join(out, 'json', name), 'utf8')))
  found.add(String(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).generation))
  expect(names).toHaveLength(FILES)
  expect(found.size).toBe(1)
  return [...found][0] as string
}

describe('an output folder', () => {
  it('appears whole, with nothing beside it', async () => {
    const parent = await newFolder()
    await writeOutput(join(parent, 'out'), 'first')
    expect(generationOf(join(parent, 'out'))).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
  })

  it('replaces the one before, files that are gone included', async () => {
    const out = join(await newFolder(), 'out')
    await writeOutput(out, 'first')
    writeFileSync(join(out, 'stray'), '')
    await writeOutput(out, 'second')
    expect(generationOf(out)).toBe('second')
    expect(existsSync(join(out, 'stray'))).toBe(false)
  })

  it('leaves the old one, and nothing else, when it is abandoned', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(out, 'first')
    const output = beginOutput(out, process)
    writeFileSync(join(output.folder, 'half'), '')
    output.abandon()
    expect(generationOf(out)).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
    await expect(output.commit()).rejects.toThrow()
  })

  it('removes the folders that it made for itself when it is abandoned, but none that was there', async () => {
    const parent = await newFolder()
    beginOutput(join(parent, 'a/b/out'), process).abandon()
    expect(readdirSync(parent)).toEqual([])
    mkdirSync(join(parent, 'a'))
    beginOutput(join(parent, 'a/b/out'), process).abandon()
    expect(readdirSync(parent)).toEqual(['a'])
  })

  it('does nothing when abandoned after it was committed', async () => {
    const out = join(await newFolder(), 'out')
    const output = beginOutput(out, process)
    writeFileSync(join(output.folder, 'run.json'), '{"name":"newsledger"}')
    await output.commit()
    const next = beginOutput(out, process)
    output.abandon()
    expect(existsSync(next.folder)).toBe(true)
    next.abandon()
    expect(readdirSync(out)).toEqual(['run.json'])
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
  const refused = (out: string, reason: RegExp) => {
    expect(() => beginOutput(out, process)).toThrow(OutputRefused)
    expect(() => beginOutput(out, process)).toThrow(reason)
  }

  it('is refused where it holds other files, and stays as it is', async () => {
    const parent = await newFolder()
    writeFileSync(join(parent, 'thesis.txt'), 'mine')
    refused(parent, /holds files that newsledger did not write/)
    expect(readdirSync(parent)).toEqual(['thesis.txt'])
  })

  it('is refused where its datapackage.json is of something else', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'datapackage.json'), '{"name":"rainfall"}')
    refused(out, /did not write/)
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
    refused(join(parent, 'file'), /is not a folder/)
    refused(join(parent, 'link'), /leads nowhere/)
    refused('.', /current folder/)
    refused('/', /current folder/)
    refused(join(parent, 'file', 'out'), /cannot be written/)
    expect(readdirSync(parent)).toEqual(['file', 'link'])
  })

  it('may have a file beside it that has the name of the lock, which stays', async () => {
    const parent = await newFolder()
    writeFileSync(join(parent, 'out.lock'), '# lock file of a package manager\n')
    expect(() => beginOutput(join(parent, 'out'), process)).toThrow(/is not a lock of newsledger/)
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
    beginOutput(out, process).abandon()
    expect(generationOf(out)).toBe('first')
    expect(readdirSync(parent)).toEqual(['out'])
  })

  it('keeps the new output where only the old one was left to remove', async () => {
    const parent = await newFolder()
    const out = join(parent, 'out')
    await writeOutput(join(parent, '.out.newsledger-old'), 'first')
    await writeOutput(out, 'second')
    beginOutput(out, process).abandon()
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
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'by %s leaves an output of one generation',
    { timeout: 60_000 },
    async (signal) => {
      const parent = await newFolder()
      const out = join(parent, 'out')
      await writeOutput(out, 'before')
      const moments = seededNumbers(signal.length)
      for (let round = 0; round < ROUNDS; round++) {
        const child = await startChild('./writer.child.ts', out, String(FILES))
        await setTimeout((moments.next().value as number) * 60)
        child.process.kill(signal)
        expect(await child.ended).toBe({ SIGKILL: 'SIGKILL', SIGINT: 130, SIGTERM: 143 }[signal])
        if (signal === 'SIGKILL') beginOutput(out, process).abandon()
        expect(readdirSync(parent)).toEqual(['out'])
        generationOf(out)
      }
    },
  )

  it('keeps others out while it lives, and not after', { timeout: 60_000 }, async () => {
    const out = join(await newFolder(), 'out')
    const lock = `${out}.lock`
    const output = beginOutput(out, process)
    const other = await startChild('./contender.child.ts', lock, process.execPath)
    expect(await other.nextLine()).toBe('LockHeld')
    expect(() => beginOutput(out, process)).toThrow(LockHeld)
    output.abandon()
    const next = await startChild('./contender.child.ts', lock, process.execPath)
    expect(await next.nextLine()).toBe('held')
  })
})

describe('a stale lock', () => {
  it('is taken over by exactly one of several that find it', { timeout: 60_000 }, async () => {
    const parent = await newFolder()
    const lock = join(parent, 'out.lock')
    const go = join(parent, 'go')
    const dead = await startChild('./writer.child.ts', join(parent, 'unused'), '1')
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
    if (existsSync('/proc/self/stat')) beginOutput(out, process).abandon()
    else expect(() => beginOutput(out, process)).toThrow(LockHeld)
    expect(existsSync(lock)).toBe(!existsSync('/proc/self/stat'))
  })

  it('may be empty or cut off', async () => {
    const out = join(await newFolder(), 'out')
    for (const content of ['', '\nnewsledger 12']) {
      writeFileSync(`${out}.lock`, content)
      beginOutput(out, process).abandon()
    }
    expect(existsSync(`${out}.lock`)).toBe(false)
  })
})
