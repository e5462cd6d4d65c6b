interface Place {
  start: { line?: number; column?: number }
  end: { line?: number; column?: number }
}

/** What is used of the coverage of a file as istanbul writes it. */
export interface FileCoverage {
  branchMap: Record<string, { loc: Place; locations: Place[] }>
}

const toStart = ({ start }: Place): Place => ({ start, end: start })

/** Names branches by where they begin: compilers agree on that, not on where they end, and coverage is merged by place. */
export function byStart(file: FileCoverage): void {
  for (const branch of Object.values(file.branchMap)) {
    branch.loc = toStart(branch.loc)
    branch.locations = branch.locations.map(toStart)
  }
}
