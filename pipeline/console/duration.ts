const MINUTE = 60
const HOUR = 3600

/** Seconds as people say them: 8 s, 3 min 20 s, 2 h 5 min. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < MINUTE) return `${whole} s`
  if (whole < HOUR) return parts([Math.floor(whole / MINUTE), 'min'], [whole % MINUTE, 's'])
  return parts([Math.floor(whole / HOUR), 'h'], [Math.floor((whole % HOUR) / MINUTE), 'min'])
}

const parts = (...counts: [count: number, unit: string][]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
