/** A worker is ended by a signal, and then writes nothing: it writes before each answer instead. */
const BEFORE_ANSWERS = `
  import { takeCoverage } from 'node:v8'
  const { send } = process
  if (send) process.send = (...answer) => {
    takeCoverage()
    return send.apply(process, answer)
  }`

// Set here and not for the process of the tests from its start: whoever takes counts of what ran sets them back to nought.
process.env.NODE_V8_COVERAGE = process.env.NEWSLEDGER_RAN
process.env.NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(BEFORE_ANSWERS)}`
