import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extendLexicons, readLexicon } from '../pipeline/lexicon.ts'

const NOWHERE = new URL('file:///no/such/folder/')
/** Rooms that read lists. */
const ROOMS = ['ingest', 'clean', 'annotate', 'link', 'language']

test('no list is read while modules are loaded, so that plug-ins can add to all of them and a run reads what it uses', async () => {
  const folders = ROOMS.map((room) => new URL(`../pipeline/${room}/`, import.meta.url))
  const modules = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => new URL(file, folder).href),
  )
  expect(modules.length).toBeGreaterThan(100)
  for (const module of modules) await import(module)
  expect(() => extendLexicons([NOWHERE])).not.toThrow()
})

test('once a list is read, it is too late to add to the lists', () => {
  readLexicon('en', 'courtesy')
  expect(() => extendLexicons([NOWHERE])).toThrow('before the first of them is read')
})
