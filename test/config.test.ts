import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkOptions, environmentConfig, readConfig, settingsOf, UsageError } from '../pipeline/config.ts'
import { DEFAULT_SETTINGS } from '../pipeline/stage.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (text: string): string => {
  const file = path.join(folder, 'options.yaml')
  writeFileSync(file, text)
  return file
}

describe('a file of options', () => {
  test.each([
    ['out: made\njobs: 2\nrecurring_lines: false\n', { out: 'made', jobs: 2, recurring_lines: false }],
    ['{"language": "fr", "plugins": ["./a.mjs"]}', { language: 'fr', plugins: ['./a.mjs'] }],
    ['# nothing yet\n', {}],
  ])('is YAML or JSON: %j', (text, options) => {
    expect(readConfig(written(text))).toEqual(options)
  })

  test.each([
    ['- out\n', /options\.yaml: is not a list of options; write one "name: value" a line/],
    ['made', /is not a list of options/],
    ['out: [', /cannot be read as YAML or JSON/],
    ['outt: made', /no option is called outt; there are out, metadata/],
    ['constructor: 1', /no option is called constructor/],
  ])('is refused in one line where it is none: %j', (text, why) => {
    const refused = () => readConfig(written(text))
    expect(refused).toThrow(UsageError)
    expect(refused).toThrow(why)
    expect(refused).not.toThrow(/\n/)
  })

  test('that is not there is refused with its name', () => {
    expect(() => readConfig(path.join(folder, 'none.yaml'))).toThrow(/none\.yaml: cannot be read.*leave out --config/)
  })
})

describe('the environment', () => {
  test('gives numbers and switches to options that are such, and leaves other variables alone', () => {
    const environment = {
      NEWSLEDGER_JOBS: '3',
      NEWSLEDGER_MAX_RECORD_SECONDS: '0.5',
      NEWSLEDGER_RECURRING_LINES: 'false',
      NEWSLEDGER_CLAIMS_FROM: '0.7',
    }
    expect(environmentConfig({ ...environment, NEWSLEDGER_RAN: 'x', JOBS: '9', NEWSLEDGER_OUT: '' })).toEqual({
      jobs: 3,
      max_record_seconds: 0.5,
      recurring_lines: false,
      claims_from: 0.7,
    })
    expect(environmentConfig({ NEWSLEDGER_RECURRING_LINES: 'true' })).toEqual({ recurring_lines: true })
  })

  test('gives texts as they are, also where they look like a number or a switch', () => {
    expect(
      environmentConfig({ NEWSLEDGER_OUT: '2024', NEWSLEDGER_TEXT_FIELD: 'true', NEWSLEDGER_METADATA: '007' }),
    ).toEqual({
      out: '2024',
      text_field: 'true',
      metadata: '007',
    })
  })

  test.each([
    ['NEWSLEDGER_JOBS', '0', 'the environment: jobs is 0; give a whole number from 1'],
    ['NEWSLEDGER_JOBS', '1.5', 'the environment: jobs is 1.5; give a whole number from 1'],
    ['NEWSLEDGER_JOBS', '-1', 'the environment: jobs is "-1"; give a whole number from 1'],
    ['NEWSLEDGER_RECURRING_LINES', '1', 'the environment: recurring_lines is 1; give true or false'],
    ['NEWSLEDGER_LANGUAGE', 'English', 'the environment: language is "English"; give an ISO 639-1 code such as en'],
  ])('is refused where a value does not fit: %s=%s', (name, value, message) => {
    expect(() => environmentConfig({ [name]: value })).toThrow(new UsageError(message))
  })
})

describe('an option', () => {
  test.each([
    ['max_record_seconds', 2_000_000, true],
    ['max_record_seconds', 2_000_001, false],
    ['max_record_seconds', 0, false],
    ['max_record_seconds', '5', false],
    ['max_memory', 1, true],
    ['max_memory', 2 ** 53, false],
    ['out', '', false],
    ['plugins', [], true],
    ['plugins', ['a', ''], false],
    ['plugins', 'a', false],
    ['language', 'nds', true],
    ['language', 'engl', false],
    ['language', 5, false],
    ['text_field', null, false],
    ['max_page_depth', 1.5, false],
    ['claims_from', 0, true],
    ['claims_from', 1, true],
    ['claims_from', 1.01, false],
    ['claims_from', -0.1, false],
    ['claims_from', '0.5', false],
  ])('%s may be %j: %s', (name, value, fits) => {
    const check = () => checkOptions({ [name]: value }, 'here')
    if (fits) expect(check()).toEqual({ [name]: value })
    else expect(check).toThrow(UsageError)
  })
})

test('settings are the options that change the output, those that are not given at their defaults', () => {
  expect(settingsOf({ out: 'made', jobs: 4 })).toEqual(DEFAULT_SETTINGS)
  expect(settingsOf({ language: 'fr', recurring_lines: false })).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'fr',
    recurring_lines: false,
  })
})
