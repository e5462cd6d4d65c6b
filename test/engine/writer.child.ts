/** Writes generation after generation of an output folder until it is killed: `tsx writer.child.ts OUT FILES`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beginOutput } from '../../pipeline/engine/folder.ts'

const [out = '', files = ''] = process.argv.slice(2)
let current: { abandon(): void } | undefined
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    current?.abandon()
    process.exit(code)
  })

const wait = () => setTimeout(1)
console.log('ready')
for (let generation = 1; ; generation++) {
  const output = beginOutput(out, process)
  current = output
  mkdirSync(join(output.folder, 'json'))
  for (let i = 0; i < Number(files); i++) {
    writeFileSync(join(output.folder, 'json', `${i}`), String(generation))
    if (i % 4 === 0) await wait()
  }
  writeFileSync(join(output.folder, 'run.json'), JSON.stringify({ name: 'newsledger', generation }))
  await output.commit()
  current = undefined
  await wait()
}
