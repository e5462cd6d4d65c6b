import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { resolvePlugin } from '../../pipeline/plugins/load.ts'
import { PluginInvalid, toPlugin } from '../../pipeline/plugins/plugin.ts'

describe('the default export of a module', () => {
  test('is a plug-in as it is, whatever parts it has', () => {
    const plugin = { name: 'a_1', version: '0', rules: [], writers: [] }
    expect(toPlugin(plugin, 'a.mjs')).toBe(plugin)
  })

  test.each([
    [undefined, 'has no default export that is an object'],
    [null, 'has no default export that is an object'],
    ['a', 'has no default export that is an object'],
    [{ version: '1' }, 'has no name of lower-case letters'],
    [{ name: 'Topics', version: '1' }, 'has no name of lower-case letters'],
    [{ name: '1a', version: '1' }, 'has no name of lower-case letters'],
    [{ name: 'a-b', version: '1' }, 'has no name of lower-case letters'],
    [{ name: 'a' }, 'has no version'],
    [{ name: 'a', version: '' }, 'has no version'],
    [{ name: 'a', version: 1 }, 'has no version'],
    [
      { name: 'a', version: '1', rulez: [] },
      'has rulez, which no plug-in has; there are name, version, settings, issues, readers',
    ],
    [{ name: 'a', version: '1', rules: {} }, 'has rules that are no list'],
  ])('is no plug-in where it is %j', (found, why) => {
    const refused = () => toPlugin(found, 'a.mjs')
    expect(refused).toThrow(PluginInvalid)
    expect(refused).toThrow(`plug-in a.mjs: ${why}`)
  })
})

describe('a module', () => {
  const folder = path.resolve('test')

  test.each([
    ['file:///a/b.mjs', 'file:///a/b.mjs'],
    ['./plugins/topics.mjs', pathToFileURL(path.join(folder, 'plugins/topics.mjs')).href],
    ['../a.mjs', pathToFileURL(path.resolve('a.mjs')).href],
    ['/a b/c.mjs', 'file:///a%20b/c.mjs'],
  ])('%s is a path from the folder', (specifier, url) => {
    expect(resolvePlugin(specifier, folder)).toBe(url)
  })

  test('that is no path is a package, looked up as Node does', () => {
    expect(resolvePlugin('yaml', folder)).toMatch(/^file:.*\/node_modules\/yaml\//)
    expect(() => resolvePlugin('no-such-package', folder)).toThrow(
      new PluginInvalid('plug-in no-such-package: there is no such package; a file begins with ./'),
    )
  })
})
