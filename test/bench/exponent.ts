/** Processor time below which the noise of the machine is all one sees. */
const LEAST_MS = 8

/** Slope of the line through the logarithms; null where fewer than three times are long enough. */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number | null {
  const points = sizes
    .map((size, i) => [Math.log(size), times[i] as number] as const)
    .filter(([, ms]) => ms >= LEAST_MS)
    .map(([x, ms]) => [x, Math.log(ms)] as const)
  if (points.length < 3) return null
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x0, y0] = [mean(0), mean(1)]
  const over = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0)
  return over / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0)
}
