import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { suspectReason } from '../../pipeline/ingest/mojibake.ts'

const misread = (text: string): string => iconv.decode(Buffer.from(text), 'windows-1252')

const REAL = [
  'A ministra disse que NÃO haverá mudanças. “AMANHÔ, «AMANHû, AMANH× foi a manchete; SÃO PAULO… A IRMÔ',
  'Le garçon a dit : « L’été à Âge d’or » ; l’hôpital, où naît l’espoir, coûte 5 € – l’âne… CHÂTEAU, CRÂ ',
  'Việt Nam: “ĐÔ, ‘NGÒ, XÃ… Thủ tướng nói rằng ông đã đến Hà Nội. Â, Ã, “là-bâ” – “Đạ”',
  'Îți mulțumesc; România își păstrează “fâ” – Ţară. Ärger über Öl: „größer“ – ÅÄÖ … Ø” og Æ”',
  'El niño dijo «¿Qué?» Ñ” Ñ… Ð” „Ð“ Þór sagði: „Það“ – Øresund',
  'Москва: президент сказал — «Привет». Αθήνα: «Καλημέρα». 市議会は火曜日。',
]

describe('suspectReason', () => {
  test.each(REAL)('lets real text pass: %s', (text) => {
    expect(suspectReason(text.repeat(5))).toBeNull()
  })

  test.each([
    'Le garçon a dit qu’il était déjà là, « hélas ! »',
    'A ministra não aceitou a decisão do júri.',
    'It’s a test – of “quotes” and dashes.',
    'Президент сказал: привет всем гражданам',
    'Thủ tướng nói rằng ông đã đến Hà Nội',
    'It costs 5 € — said “nobody”.',
  ])('tells that UTF-8 was read as Windows-1252, once or twice: %s', (text) => {
    expect(suspectReason(text)).toBeNull()
    expect(suspectReason(misread(text))).toContain('UTF-8 read as Windows-1252')
    expect(suspectReason(misread(misread(text)))).toMatch(/UTF-8 read (?:twice )?as Windows-1252/)
  })

  test('lets one misread place pass among many sound letters, but not in a short text of its own', () => {
    expect(suspectReason('cafÃ©')).toMatch(/“Ã©”/)
    expect(suspectReason(`${'Déjà vu à l’été. '.repeat(5)} Elle a tapé « Ã© ».`)).toBeNull()
  })

  test('tells of characters that were lost before, not of a lone one', () => {
    expect(suspectReason('na\ufffdve caf\ufffd Mu\ufffdoz')).toContain('3 characters were lost')
    expect(suspectReason('The sign \ufffd stands for what is unknown.')).toBeNull()
  })
})
