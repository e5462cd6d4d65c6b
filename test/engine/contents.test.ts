import { createHash } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { clearOld, clearOldAtOnce } from '../../pipeline/engine/clear.ts'
import { contentsByTimes, contentsOf } from '../../pipeline/engine/contents.ts'
import { sealed } from '../../pipeline/engine/listing.ts'
import { placesOf } from '../../pipeline/engine/places.ts'
import { PACKAGE_NAME } from '../../pipeline/export/datapackage.ts'
import { newFolder } from '../export/fixture.ts'

/** A time, in seconds, behind that of every file. */
const LATER = 4_000_000_000
const FILES = ['csv/a.csv', 'csv/b.csv', 'readme.txt']
const bytesOf = (file: string): string => `what stands in ${file}`
const listed = (files: readonly string[]) =>
  files.map((file) => ({
    path: file,
    bytes: bytesOf(file).length,
    sha256: createHash('sha256').update(bytesOf(file)).digest('hex'),
  }))

let parent: string
let out: string

function writeReport(files: readonly string[], seal = sealed): void {
  const report = { name: PACKAGE_NAME, outputs: listed(files), tables: {} }
  writeFileSync(path.join(out, 'run.json'), JSON.stringify(seal(report)))
}

beforeEach(async () => {
  parent = await newFolder()
  out = path.join(parent, 'out')
  mkdirSync(path.join(out, 'csv'), { recursive: true })
  for (const file of FILES) writeFileSync(path.join(out, file), bytesOf(file))
  writeReport(FILES)
})

describe('what stands in an output folder', () => {
  test('is ours where it is listed and as it was written, and so is the run.json beside it', async () => {
    expect(await contentsOf(out)).toMatchObject({ ours: [...FILES, 'run.json'].sort(), changed: [], foreign: [] })
  })

  test('is foreign where a link or a folder stands in the place of a file, though its bytes are those', async () => {
    renameSync(path.join(out, 'csv/a.csv'), path.join(parent, 'mine.csv'))
    symlinkSync(path.join(parent, 'mine.csv'), path.join(out, 'csv/a.csv'))
    rmSync(path.join(out, 'readme.txt'))
    mkdirSync(path.join(out, 'readme.txt'))
    expect(await contentsOf(out)).toMatchObject({
      ours: ['csv/b.csv', 'run.json'],
      changed: [],
      foreign: ['csv/a.csv', 'readme.txt/'],
    })
  })

  test('is changed where a byte is another, and no more than that where only a link to it was added', async () => {
    writeFileSync(path.join(out, 'csv/a.csv'), bytesOf('csv/b.csv'))
    linkSync(path.join(out, 'csv/b.csv'), path.join(parent, 'second.csv'))
    expect(await contentsOf(out)).toMatchObject({
      ours: ['csv/b.csv', 'readme.txt', 'run.json'],
      changed: ['csv/a.csv'],
    })
  })

  test('is somebody’s where a run.json was copied there, changed by hand, or lists nothing', async () => {
    for (const file of FILES) writeFileSync(path.join(out, file), 'mine')
    expect(await contentsOf(out)).toMatchObject({ ours: [], changed: [...FILES, 'run.json'].sort(), foreign: [] })
    for (const file of FILES) writeFileSync(path.join(out, file), bytesOf(file))
    writeReport(FILES, (report) => ({ ...sealed(report), note: 'mine' }))
    expect(await contentsOf(out)).toMatchObject({ ours: [...FILES].sort(), changed: ['run.json'], foreign: [] })
    writeReport([])
    expect(await contentsOf(out)).toMatchObject({ ours: [], changed: [], foreign: ['csv/', 'readme.txt', 'run.json'] })
  })

  test('is not ours by its times alone where run.json states none', () => {
    expect(contentsByTimes(out)).toMatchObject({ ours: [], changed: [...FILES, 'run.json'].sort() })
  })
})

describe('the output before, when it is cleared away', () => {
  const asOld = () => {
    const places = placesOf(out)
    renameSync(out, places.old)
    mkdirSync(out)
    return places
  }

  test('is gone where all of it is ours', async () => {
    const places = asOld()
    expect(await clearOld(places)).toBeNull()
    expect(await contentsOf(parent)).toMatchObject({ foreign: ['out/'] })
  })

  test('keeps what was changed or added, but for what the new output has with the same bytes', async () => {
    for (const file of ['csv/a.csv', 'csv/b.csv']) writeFileSync(path.join(out, file), `changed ${file}`)
    writeFileSync(path.join(out, 'csv/mine.txt'), 'mine')
    const places = asOld()
    mkdirSync(path.join(out, 'csv'))
    writeFileSync(path.join(out, 'csv/a.csv'), 'changed csv/a.csv')
    writeFileSync(path.join(out, 'csv/b.csv'), 'CHANGED csv/b.csv')
    expect(await clearOld(places)).toEqual({ folder: `${out}.kept-1`, paths: ['csv/b.csv', 'csv/mine.txt'] })
  })

  test('keeps its run.json where it is cleared at once and something is left to look at, so that the next run knows it', () => {
    const timed = listed(FILES).map((file) => ({ ...file, ctime_ms: statSync(path.join(out, file.path)).ctimeMs }))
    writeFileSync(
      path.join(out, 'run.json'),
      JSON.stringify(sealed({ name: PACKAGE_NAME, outputs: timed, tables: {} })),
    )
    utimesSync(path.join(out, 'run.json'), LATER, LATER)
    writeFileSync(path.join(out, 'csv/b.csv'), 'mine')
    const places = asOld()
    clearOldAtOnce(places)
    expect(contentsByTimes(places.old)).toMatchObject({ ours: [], changed: ['csv/b.csv', 'run.json'] })
    rmSync(path.join(places.old, 'csv/b.csv'))
    writeFileSync(path.join(places.old, 'readme.txt'), 'put there later')
    clearOldAtOnce(places)
    expect(readdirSync(places.old)).toEqual(['csv', 'readme.txt', 'run.json'])
  })
})
