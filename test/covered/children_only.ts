/** A worker that is ended by a signal writes nothing then: it writes before its first answer, the second, the fourth and so on, too. */
const BEFORE_ANSWERS = `
  import { takeCoverage } from 'node:v8'
  const { send } = process
  let answers = 0
  if (send) process.send = (...answer) => {
    answers++
    if ((answers & (answers - 1)) === 0) takeCoverage()
    return send.apply(process, answer)
  }`

// Set here and not for the process of the tests from its start: whoever takes counts of what ran sets them back to nought.
process.env.NODE_V8_COVERAGE = process.env.NEWSLEDGER_RAN
process.env.NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(BEFORE_ANSWERS)}`
