import type { Pattern } from './pattern.ts'

const STACK_DEPTH = 50
const PLACE = /\/(pipeline\/[^)\s]+:\d+):\d+\)?$/

/** A function that builds patterns when it is first called: the module that exports it, and its name. */
export interface Builder {
  module: URL
  name: string
}

/** The regular expressions that are built while modules are loaded, or by `builders`: from lists, from other patterns, or by a compiler of schemas. */
export async function collectBuilt(modules: readonly URL[], builders: readonly Builder[]): Promise<Pattern[]> {
  const found: Pattern[] = []
  const original = globalThis.RegExp
  const { stackTraceLimit } = Error
  const note = (made: RegExp): RegExp => {
    const place = placeOf(new Error().stack ?? '')
    if (place) found.push({ source: made.source, flags: made.flags, place })
    return made
  }
  Error.stackTraceLimit = STACK_DEPTH
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parts, newTarget) => note(Reflect.construct(target, parts, newTarget)),
    apply: (target, self, parts) => note(Reflect.apply(target, self, parts)),
  })
  try {
    for (const module of modules) await import(module.href)
    for (const { module, name } of builders) (await import(module.href))[name]()
  } finally {
    globalThis.RegExp = original
    Error.stackTraceLimit = stackTraceLimit
  }
  return found
}

/** The innermost line of the pipeline; none where a library builds a pattern for itself. */
const placeOf = (stack: string): string | undefined =>
  stack
    .split('\n')
    .map((line) => PLACE.exec(line)?.[1])
    .find((place) => place !== undefined)
