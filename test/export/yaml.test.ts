import { describe, expect, it } from 'vitest'
import { yaml } from '../../pipeline/export/writers/yaml.ts'

const cell = (value: string | number | boolean | null): string =>
  yaml.format.encode([{ a: value }], ['a'], 0).replace(/^- a: |\n$/g, '')

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe('a string in YAML', () => {
  it('has escapes for what a reader of YAML 1.1 takes for something else, or nobody sees', () => {
    const hidden = [
      ...range(0x7f, 0xa0),
      ...[0x61c, 0x200e, 0x200f],
      ...range(0x2028, 0x202e),
      ...range(0x2066, 0x2069),
      ...[0xfeff, 0xfffe, 0xffff],
    ]
    for (const code of hidden)
      expect(cell(`x${String.fromCharCode(code)}y`)).toBe(`"x\\u${code.toString(16).padStart(4, '0')}y"`)
  })

  it('has every other character as it is, those right beside them too', () => {
    const shown = [0x7e, 0xa1, 0x61b, 0x61d, 0x200d, 0x2010, 0x2027, 0x202f, 0x2065, 0x206a, 0xfefe, 0xff00, 0xfffd]
    for (const code of shown) expect(cell(`x${String.fromCharCode(code)}y`)).toBe(`"x${String.fromCharCode(code)}y"`)
    expect(cell('🌊')).toBe('"🌊"')
  })

  it('has all of them escaped, not the first alone', () => {
    expect(cell('\u2028\u2028\u2028')).toBe('"\\u2028\\u2028\\u2028"')
  })

  it('has the escapes of JSON for quotes, backslashes and control characters', () => {
    expect(cell('a"b\\c\nd\te\u0001')).toBe('"a\\"b\\\\c\\nd\\te\\u0001"')
  })
})

describe('a number in YAML', () => {
  it.each([
    [1e-7, '1.0e-7'],
    [-1e-7, '-1.0e-7'],
    [1e21, '1.0e+21'],
    [1.5e300, '1.5e+300'],
    [12e20, '1.2e+21'],
    [123, '123'],
    [-0.5, '-0.5'],
  ])('%d has a point before its exponent', (value, expected) => {
    expect(cell(value)).toBe(expected)
  })
})

describe('rows in YAML', () => {
  it('are a list of mappings, with null and booleans as such', () => {
    const rows = [
      { a: null, b: true },
      { a: false, b: 'no' },
    ]
    expect(yaml.format.encode(rows, ['a', 'b'], 0)).toBe('- a: null\n  b: true\n- a: false\n  b: "no"\n')
  })

  it('are an empty list where there are none, and nothing stands behind them', () => {
    expect([yaml.format.close(0), yaml.format.close(1)]).toEqual(['[]\n', ''])
  })
})
