import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extendLexicons } from '../lexicon.ts'
import { messageOf } from '../record/issue.ts'
import { type Plugin, PluginInvalid, toPlugin } from './plugin.ts'

/** A plug-in as it was loaded: the module that every process loads again, and a hash of the module, which tells its versions apart. */
export interface Loaded {
  plugin: Plugin
  /** A file URL. */
  module: string
  /** SHA-256 of the module's own file, in hex. */
  sha256: string
}

/** Where a module is: a path is relative to `folder`, another name is looked up from there as Node does. A file URL stays. Throws PluginInvalid. */
export function resolvePlugin(specifier: string, folder: string): string {
  if (specifier.startsWith('file:')) return specifier
  if (/^\.{0,2}[/\\]/.test(specifier)) return pathToFileURL(path.resolve(folder, specifier)).href
  try {
    return pathToFileURL(createRequire(path.join(folder, 'from.js')).resolve(specifier)).href
  } catch {
    throw new PluginInvalid(`plug-in ${specifier}: there is no such package; a file begins with ./`)
  }
}

/**
 * Loads plug-ins, file URLs, in their order, and adds their lexicons to ours; nothing that reads lexicons may have been used before.
 * Throws PluginInvalid.
 */
export async function loadPlugins(modules: readonly string[]): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const module of modules) loaded.push(await load(module))
  extendLexicons(loaded.flatMap(({ plugin }) => plugin.lexicons ?? []))
  return loaded
}

async function load(module: string): Promise<Loaded> {
  const where = fileURLToPath(module)
  try {
    const sha256 = createHash('sha256').update(readFileSync(where)).digest('hex')
    return { plugin: toPlugin((await import(module)).default, where), module, sha256 }
  } catch (error) {
    if (error instanceof PluginInvalid) throw error
    throw new PluginInvalid(`plug-in ${where}: cannot be loaded (${messageOf(error)}); mend it or leave it out`)
  }
}
