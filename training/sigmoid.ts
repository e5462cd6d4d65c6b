/** Log-odds to a probability. For training alone: the last digits of `exp` differ between machines. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds))
