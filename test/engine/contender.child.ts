/** Takes the lock, holds it for some milliseconds with a mark that only one may make, and says how it went: `tsx contender.child.ts LOCK START`. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { takeLock } from '../../pipeline/engine/lock.ts'

const [lock = '', go = ''] = process.argv.slice(2)
console.log('ready')
while (!existsSync(go)) await setTimeout(1)
try {
  const held = takeLock(lock, process)
  writeFileSync(`${lock}.inside`, '', { flag: 'wx' })
  await setTimeout(150)
  rmSync(`${lock}.inside`)
  held.release()
  console.log('held')
} catch (error) {
  console.log((error as Error).name)
}
