/** Throws, in one line, where a model was trained on other columns than the code measures, or in another order. */
export function assertColumns(
  model: string,
  trained: readonly string[] | undefined,
  measured: readonly string[],
): void {
  const fault = faultOf(trained ?? [], measured)
  if (fault) throw new Error(`the ${model} model was trained on other columns (${fault}): train it again`)
}

function faultOf(trained: readonly string[], measured: readonly string[]): string | null {
  const lacking = measured.find((column) => !trained.includes(column))
  if (lacking !== undefined) return `it does not know "${lacking}"`
  const foreign = trained.find((column) => !measured.includes(column))
  if (foreign !== undefined) return `"${foreign}" is not measured any more`
  return trained.join('\n') === measured.join('\n') ? null : 'they stand in another order'
}
