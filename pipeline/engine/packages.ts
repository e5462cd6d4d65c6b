import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

interface Manifest {
  version: string
  dependencies?: Record<string, string>
}

/** `name@version` of packages and of all that they depend on, as they are installed for `folder`, sorted. */
export function resolvedPackages(names: readonly string[], folder: string): string[] {
  const seen = new Map<string, string>()
  const open = names.map((name) => ({ name, from: folder }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = findPackage(next.name, next.from)
    if (at === null || seen.has(at)) continue
    const { version, dependencies = {} } = readManifest(at)
    seen.set(at, `${next.name}@${version}`)
    for (const name of Object.keys(dependencies)) open.push({ name, from: at })
  }
  return [...new Set(seen.values())].sort()
}

const readManifest = (at: string): Manifest => JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'))

/** Where Node finds a package: in the nearest `node_modules` upwards. Null where it is not installed. */
function findPackage(name: string, from: string): string | null {
  const at = path.join(from, 'node_modules', name)
  if (isPackage(at)) return realpathSync(at)
  const above = path.dirname(from)
  return above === from ? null : findPackage(name, above)
}

function isPackage(at: string): boolean {
  try {
    return typeof readManifest(at).version === 'string'
  } catch {
    return false
  }
}
