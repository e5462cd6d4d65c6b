import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { once } from '../once.ts'

type Eld = typeof import('eld/extrasmall')['eld']

const require = createRequire(import.meta.url)

/** What tells languages apart by their n-grams; they are read at the first use, since that takes longer than an article. */
export const detector: () => Eld = once(() => require(fileURLToPath(import.meta.resolve('eld/extrasmall'))).eld)
