import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readNamesModel } from '../../pipeline/language/en/names/model.ts'
import { openContainer, packContainer } from '../../pipeline/language/linear/container.ts'

const bytes = packContainer({ tags: ['NOUN'] }, { keys: Int32Array.of(1, -2), values: Int8Array.of(3) })

test('a model file gives back its arrays and what it says of itself', () => {
  const { meta, arrays } = openContainer(bytes, ['values', 'keys'])
  expect(meta).toEqual({ tags: ['NOUN'] })
  expect(arrays).toEqual({ keys: Int32Array.of(1, -2), values: Int8Array.of(3) })
})

describe('a model file with other arrays than the code reads is refused by the name of one', () => {
  test.each([
    [['keys'], '"values" is not read'],
    [['keys', 'values', 'counts'], 'it has no array "counts"'],
    [['keys', 'value'], 'it has no array "value"'],
  ])('%j: %s', (names, reason) => {
    expect(() => openContainer(bytes, names)).toThrow(reason)
  })
})

test('the shipped model of names is refused where one of its arrays has another name', () => {
  const shipped = readFileSync('pipeline/language/model/en-names.bin')
  const copy = Buffer.from(shipped)
  copy.write('usageKeyz', copy.indexOf('usageKeys'))
  expect(() => readNamesModel(shipped)).not.toThrow()
  expect(() => readNamesModel(copy)).toThrow('it has no array "usageKeys"')
})
