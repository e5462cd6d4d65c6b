const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }),
)
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g
const LAST_CODE_POINT = 0x10_ff_ff

/** Metadata are often escaped once or twice too often: entities are decoded, white space at the ends falls away. */
export function plainText(value: string): string {
  if (!value.includes('&')) return value.trim()
  const once = value.replace(ENTITY, toCharacter)
  return once.includes('&') ? once.replace(ENTITY, toCharacter).trim() : once.trim()
}

function toCharacter(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
}
