/** The label of a candidate, and how far it leads over the next best that the candidate might have. */
export interface Choice {
  label: number
  lead: number
}

/** Below all scores. */
const BARRED = -(2 ** 31)
const NUMBERS = 7
const NOBODY = -1

/**
 * The best label of each candidate, where a numbered argument goes to the candidate that leads most with it: the others take what they would
 * have been else. `scores` holds those of the labels, candidate by candidate, and is written to; `numbers` is by label that of a numbered
 * argument, -1 of others. The outcome hangs on the order of candidates only where two lead alike: the earlier one keeps it.
 */
export function chooseLabels(scores: Int32Array, numbers: Int8Array): Choice[] {
  const labels = numbers.length
  const choices = Array.from({ length: scores.length / labels }, (_, i) => bestOf(scores, i * labels, labels))
  const owners = new Int32Array(NUMBERS).fill(NOBODY)
  for (let i = 0; i < choices.length; i++) {
    for (let candidate = i; candidate !== NOBODY; ) {
      const { label, lead } = choices[candidate]!
      const number = numbers[label]!
      if (number < 0) break
      const owner = owners[number]!
      const keeps = owner !== NOBODY && !goesBefore(lead, candidate, choices[owner]!.lead, owner)
      if (!keeps) owners[number] = candidate
      candidate = keeps ? candidate : owner
      if (candidate === NOBODY) break
      scores[candidate * labels + label] = BARRED
      choices[candidate] = bestOf(scores, candidate * labels, labels)
    }
  }
  return choices
}

const goesBefore = (lead: number, candidate: number, otherLead: number, other: number): boolean =>
  lead > otherLead || (lead === otherLead && candidate < other)

function bestOf(scores: Int32Array, from: number, labels: number): Choice {
  let label = 0
  let most = BARRED
  let next = BARRED
  for (let k = 0; k < labels; k++) {
    const score = scores[from + k]!
    if (score > most) {
      next = most
      most = score
      label = k
    } else if (score > next) next = score
  }
  return { label, lead: most - next }
}
