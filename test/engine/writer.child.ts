/** Writes generation after generation of an output folder until it is killed: `tsx writer.child.ts OUT`. */
import { setTimeout } from 'node:timers/promises'
import { begin, fill } from './generation.ts'

const [out = ''] = process.argv.slice(2)
let current: { abandon(): void } | undefined
const abort = new AbortController()
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    abort.abort()
    current?.abandon()
    process.exit(code)
  })

const wait = () => setTimeout(1)
console.log('ready')
for (let generation = 1; ; generation++) {
  const output = await begin(out, abort.signal)
  current = output
  await fill(output.folder, String(generation), wait)
  await output.commit()
  current = undefined
  await wait()
}
