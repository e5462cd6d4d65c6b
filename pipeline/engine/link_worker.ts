import { parentPort } from 'node:worker_threads'
import { LINKERS } from '../link/index.ts'
import { Groups } from './group.ts'
import type { LinkQuestion } from './link_groups.ts'

/** A thread that gathers what documents emitted, and links it when it is told to. */
const groups = new Groups()

parentPort?.on('message', (question: LinkQuestion) => {
  if (question === null) parentPort?.postMessage(groups.reduce(LINKERS))
  else for (const emitted of question) groups.add(emitted)
})
