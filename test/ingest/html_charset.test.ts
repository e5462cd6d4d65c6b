import { describe, expect, test } from 'vitest'
import { declaredCharset } from '../../pipeline/ingest/html/charset.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('the declared encoding of a page', () => {
  test.each([
    ['<html><head><meta charset="Shift_JIS">', 'shift_jis'],
    ["<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", 'windows-1251'],
    ['<?xml version="1.0" encoding="EUC-KR"?><html>', 'euc-kr'],
    ['<meta charset=iso-8859-1>', 'windows-1252'],
    ['<meta charset="utf-16">', 'utf-8'],
  ])('of %s is %s', (html, name) => expect(declaredCharset(bytes(html))).toBe(name))

  test('is the one of the header where there is one', () => {
    expect(declaredCharset(bytes('<meta charset="utf-8">'), 'text/html; charset="GB2312"')).toBe('gbk')
  })

  test.each(['', '<p>charset=koi8-r</p>', '<!-- <meta charset="koi8-r"> -->', '<meta name="charset">'])(
    'is null in %j',
    (html) => {
      expect(declaredCharset(bytes(html))).toBeNull()
    },
  )

  test('is not looked for far down the page', () => {
    expect(declaredCharset(bytes(`${' '.repeat(10_000)}<meta charset="koi8-r">`))).toBeNull()
  })
})
