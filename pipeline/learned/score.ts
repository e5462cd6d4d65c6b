/**
 * Log-odds, or a margin, on a scale of 0 … 1: 0 at −∞, ½ at 0, 1 at ∞; three decimals. By division alone, without `exp`, whose last
 * digits differ between machines.
 */
export const toScore = (odds: number): number => Math.round(1000 * (0.5 + (0.5 * odds) / (1 + Math.abs(odds)))) / 1000
