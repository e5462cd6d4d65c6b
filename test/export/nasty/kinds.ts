/** Small lists that strings are made of, by what some reader of some format takes them for. */
import { around, cased, each, everySign, inside, normalForms } from './generators.ts'

// biome-ignore format: a list of many short strings
const LINE_ENDS = [
  '\n', '\r', '\r\n', '\n\r', '\u000b', '\u000c', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029',
]

const FORMULA_SIGNS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '－', '＠', '|', '%', ';=', '=-+@']
const FORMULAS = ['1+1', 'A1', 'SUM(A1:A9)', "cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")']

// biome-ignore format: a list of many short strings
const NUMBERS = [
  '0', '00', '007', '-0', '-1', '+1', '+49 30 1', '1.', '.5', '1.0', '1,5', '1,000', '1.000,00', '1 000', '1_000',
  "1'000",
  '1e5', '1E5', '1e+05', '1d5', '12e3', '1e309', '1e-400', '0x1F', '0X1f', '0o17', '0O17', '017', '0b101', '0b',
  '1n', '1L', '1f',
  '1234567890123456', '9007199254740993', '12345678901234567890', '9223372036854775808', '18446744073709551616',
  '4294967296',
  '1%', '$1', '€1', '1€', '(1)', '1/2', '½', '²', '١', '१२', '１２', 'Ⅷ', '1.2.3', '192.168.0.1', '1-1', '1+1i',
  '0.1+0.2', '1:2', '190:20:30', '190:20:30.15', '1:2:3',
]

// biome-ignore format: a list of many short strings
const NO_NUMBERS = [
  'Infinity', '-Infinity', 'infinity', 'inf', '-inf', '+inf', '.inf', '-.INF', '.Inf', '+.inf', '.nan', '.NaN',
  '.NAN', '-nan', '1.#INF', '1.#QNAN',
  '#N/A', '#NA', 'N/A', 'NA', '<NA>', '-NaN', '1.#IND', '#DIV/0!', '#NAME?', '#REF!', '#VALUE!', '#NULL!',
  '#NUM!', '#SPILL!',
]

// biome-ignore format: a list of many short strings
const MOMENTS = [
  '2024-01-01', '2024-02-30', '2024-1-1', '20240101', '01/02/2024', '1/2/24', '1-2', '12.5.2024', '24-01-01',
  '2024-13-01', '1900-02-29', '0000-00-00', '9999-12-31', '10000-01-01', '-0001-01-01',
  '2024-01-01T10:00:00Z', '2024-01-01 10:00:00', '2024-01-01T10:00:00+02:00', '2001-12-14t21:59:43.10-05:00',
  '2024-01-01T', 'T10:00', '12:30', '24:00', '12:30:45', '10:00 AM', '10am',
  'MAR1', 'SEPT2', 'DEC1', '1-Mar', '2-SEP', 'March 1', 'Jan 2024', 'may', '2024-W01', '2024-W01-1', '2024-001',
  '2024-05', '2024', 'P1D', '2024-01-01/P1M', 'today', 'now', 'epoch', '45325', '令和6年',
]

// biome-ignore format: a list of many short strings
const TRUTHS = [
  'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 't', 'f', 'null', 'none', 'nil', 'nan', 'undefined',
  'missing',
]
// biome-ignore format: a list of many short strings
const NOTHINGS = [
  '~', '-', '--', '?', '.', '\\N', '(null)', '<null>', '#null', '!!null', '~ ', "''", '""', '0', 'NUL', 'Ø', '∅',
]

const YAML_SIGNS = Array.from('-?:,[]{}#&*!|>\'"%@`')
// biome-ignore format: a list of many short strings
const YAML = [
  ' x', 'x ', '  ', '%YAML', '%x',
  '<<', '<<: *a', '=', '!!str x', '!!binary aGk=', '!!python/object/apply:os.system',
  '!<tag:yaml.org,2002:str> a', '!!float 1', '! a', '&a b', '*a', '&a', '&anchor *alias',
  '---', '...', '--- a', '... a', '%YAML 1.2', '%TAG ! x', 'a\n---\nb', 'a\n...\nb', '? a\n: b', 'a: b', 'a:b',
  'a: b: c', 'a :b', ': a', '- - a', '- a\n- b', 'a:\n  b', ' a: b', '{a: b}', '[a, b]', '[a', '{a', 'a]', 'a, b',
  '|-\n a', '>+\n a', '|2\n  a', 'key: |', '# a', 'a # b', 'a#b', '\t# a', 'a\n  b', 'a\n\nb', ' \n ', 'a\\\n  b',
  '"\\n"', '\\x41', '\\_', '\\N', '\\L', '\\P', '\\e', '\\/', "''a''", "it's", '" a', '0o7', '0.', '12_3.4_5',
]

// biome-ignore format: a list of many short strings
const CSV = [
  '\ufeff', '\ufeffa', 'a\ufeff', '@SUM(A1)', '\t=1', '\r=1',
  'a,b', 'a;b', 'a\tb', 'a|b', ',', ',,', ';', '\t', '"', '""', '"""', '""""', '"a"', '"a', 'a"', 'a"b', 'a""b',
  '","', '",', ',"', '"\r\n"', '\n"', '"\n', '\\"', '\\', '\\\\', "'", "'a'", "'=1", '‘a’', '“a”', '«a»',
  'sep=,', 'sep=;', '# comment', 'ID', 'a\u0000b', '\u0000', '\u001a', 'a,"b\nc",d', '"a" b', 'a "b" c', ' "a"',
  '"a" ', ', ', ' ,',
]

// biome-ignore format: a list of many short strings
const XML = [
  '<b>', '</b>', '<b/>', '<', '>', '&', '&amp;', '&amp;amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&nbsp;',
  '&unknown;', '&#13;', '&#x0;', '&#xD800;', '&#1114112;', '&;', '& a', 'a&b', '&#', '&#x',
  ']]>', '<![CDATA[a]]>', '<![CDATA[', '<!--', '-->', '<!-- a -->', '--', '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>', '</t></is></c>', '</sheetData>', '<f>1+1</f>', 'xml:space', 'a="b"',
  "<a b='c'>", '<script>', '</script>',
  '_x000D_', '_x000d_', '_x000A_', '_x0000_', '_x0041_', '_x005F_', '_x005F_x000D_', '_X000D_', '_x00_', '_x0041',
  'x0041_', '__x0041__', '_x0041_x0042_', '_x0041__x0042_', '_xD83D__xDCF0_', '_xFFFF_', '_x00041_', '_xyz_',
]

// biome-ignore format: a list of many short strings
const SQL = [
  "'", "''", "a'b", "a''b", "'; DROP TABLE documents; --", "' OR '1'='1", '" OR ""="', "\\'", "\\'; --", '--',
  '-- a', '/*', '*/', '/* a */', '/*!1*/', ';', ';;', 'a;--', '%', '_', '%_%', '$1', '?', '?1', ':a', '@a', '#a',
  "X'41'", "x''", "N'a'", "E'\\n'", '$$a$$', '$a$b$a$', 'NULL', 'DEFAULT', 'CURRENT_DATE', 'CURRENT_TIMESTAMP',
  'rowid', 'oid', 'sqlite_master', 'COALESCE(', '`a`', '[a]', '{a}', '{{a}}', 'end', 'select', '1=1',
  'a\u0000; --', 'NEAR(', 'a*', '"a" OR b', 'a -b', '^a', 'a:b*', '(', ')',
]

// biome-ignore format: a list of many short strings
const JSON_AND_SCRIPT = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', '__defineGetter__',
  'then', 'NaN', 'undefined', '-Infinity',
  '{}', '[]', '{"a":1}', '[1]', '{"__proto__":{"a":1}}', '"a"', '\\u0041', '\\u0000', '\\ud83d', '\\ud83d\\ude00',
  '\\b', '\\n', '\\/', '\\x00', '\\0', '$&', "$'", '$`', '$1', '$$', '$<a>', `$\{a}`, '#{a}', '{{a}}', '<%= a %>',
  '%s', '%d', '%n', '%00', '//', '/**/', '`a`',
]

// biome-ignore format: a list of many short strings
const SHELL_AND_PATHS = [
  '../../etc/passwd', '/dev/null', 'C:\\a', 'C:', 'CON', 'NUL', 'aux', 'a/b', 'a\\b', '.', '..', '~/',
  'file:///etc', 'http://x', 'mailto:a@b.c', 'javascript:alert(1)', 'data:,a', '\\\\host\\share',
  '$(id)', '`id`', '*', '*.*', '-rf', '--help', '|cmd', '> a', '; ls', '&& ls', 'a\\', '%PATH%', '$HOME', '!!',
  '\u001b[31m', '\u001b]0;a\u0007', '\u009b31m', 'a\bb', '\u0004',
]

const LISTS = ['; ', ';', 'a; b', '; a', 'a; ', 'a;; b', 'a ; b', ';a; ', 'a, b; c']

// biome-ignore format: a list of many short strings
const WRITINGS = [
  '漢字', '한글', 'ひらがな', 'العربية', 'עברית', 'فارسی', 'हिन्दी', 'বাংলা', 'தமிழ்', 'ไทย', 'ភាសាខ្មែរ', 'မြန်မာ',
  'ქართული', 'አማርኛ', 'Ελληνικά', 'ΌΣΟΣ', 'Кириллица', 'Հայերեն', 'ᠮᠣᠩᠭᠣᠯ', '𝒳', '𠀀', '𐤀', '𒀀', '𞤀',
  'a العربية b', 'א1ב', '(א)', 'paypаl', 'ﷺ', 'ﷲ', '﷽', '㍿', '…', '–', '—', '‐', '‑', '‒', '−', '⁄', '′', '″',
]

const COMPOSED = ['Å', 'é', 'ﬁ', '한', 'ḍ̇', '½', '①', 'が', 'ẛ̣', 'Ω', '豈', 'ǆ', '２', '㎏', '﹏', 'ϓ']
// biome-ignore format: a list of many short strings
const COMBINING = [
  '\u0301', '\u0301a', 'e\u0301', 'a\u0300\u0323', 'a\u0323\u0300', `a${'\u0300'.repeat(60)}`, '\u20dd', 'क्',
  '\u0e31', '\u3099', '\u1ab0', '\u034f', 'İ', 'ı', 'ß', 'ẞ', 'ſ', 'ŉ', 'ΐ', 'ﬃ', 'ᾳ',
]

// biome-ignore format: a list of many short strings
const EMOJI = [
  '📰', 'a📰', '👩‍👩‍👧', '👩🏽‍🚀', '🏳️‍🌈', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇩🇪', '🇩', '1️⃣', '#️⃣', '❤', '❤️', '❤︎', '☺️', '👍🏿', '🏿',
  '🧑‍🤝‍🧑', '👁️‍🗨️', '©', '™️', '⌚', '🫨',
  '\u200d', 'a\u200db', '\ufe0f', '\u20e3', '\u{1f3fb}', '\u{e0067}', '\u{e007f}',
]

// biome-ignore format: a list of many short strings
const OTHERS = [
  '\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}', '\u0378', '\u{2fe0}', '\ud7ff', '\ue001', '\ufffd', '\ufffc',
  '\u{1f9ff}', '\u{e0100}', 'a\u{e0100}', '\u180b', '\u115f', '\u3164', '\u2800', '\u17b4',
]

const NONCHARACTERS = everySign(/\p{Noncharacter_Code_Point}/u)

/** By what they are taken for. All are well formed, and none is empty. */
export const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    formulas: FORMULA_SIGNS.flatMap((sign) => FORMULAS.map((formula) => `${sign}${formula}`)),
    numbers: [...NUMBERS, ...NO_NUMBERS.flatMap(cased)],
    moments: MOMENTS,
    truths: [...TRUTHS.flatMap(cased), ...NOTHINGS],
    yaml: [
      ...each(YAML_SIGNS, (sign) => [sign, `${sign} a`, `${sign}a`, `a${sign}`, `a ${sign} b`, `${sign}\n`]),
      ...YAML,
    ],
    'line ends': each(LINE_ENDS, (end) => [...around(end), `${end}${end}`]),
    csv: CSV,
    xml: XML,
    sql: SQL,
    scripts: JSON_AND_SCRIPT,
    shells: SHELL_AND_PATHS,
    lists: LISTS,
    'white space': each(everySign(/[\p{White_Space}\u200b\u2060]/u), around),
    controls: each(everySign(/\p{Cc}/u), (sign) => [sign, inside(sign)]),
    'signs of format': each(everySign(/\p{Cf}/u), (sign) => [sign, inside(sign)]),
    bidirectional: each(everySign(/\p{Bidi_Control}/u), (sign) => [`${sign}abc`, `abc${sign}`, `${sign}א 1 ${sign}`]),
    noncharacters: NONCHARACTERS,
    writings: WRITINGS,
    combining: [...COMBINING, ...COMPOSED.flatMap(normalForms)],
    emoji: EMOJI,
    'other signs': OTHERS,
  }),
)
