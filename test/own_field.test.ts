import { expect, test } from 'vitest'
import { ownField, setOwnField } from '../pipeline/own_field.ts'

test('a field that a record has not itself is none, whatever every object has', () => {
  const record: Record<string, number> = { a: 1 }
  for (const name of ['constructor', 'toString', '__proto__', 'b'])
    expect([name, ownField(record, name)]).toEqual([name, undefined])
  expect(ownField(record, 'a')).toBe(1)
})

test('a field of any name can be set, is listed and changes no other object', () => {
  for (const name of ['a', 'constructor', '__proto__']) {
    const record: Record<string, unknown> = {}
    setOwnField(record, name, { polluted: true })
    setOwnField(record, name, { b: 2 })
    expect([Object.keys(record), ownField(record, name), 'b' in record]).toEqual([[name], { b: 2 }, false])
    expect(JSON.stringify(record)).toBe(`{"${name}":{"b":2}}`)
  }
  expect(ownField({}, 'polluted')).toBeUndefined()
})
