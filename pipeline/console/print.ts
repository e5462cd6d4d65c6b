import { styleText } from 'node:util'

export const styled = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green', text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text

/** Resolves when the line is out. Rejects where standard output cannot be written. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve())))

/** One line on standard error. A terminal that is gone, or a full disk behind it, is nobody to tell. */
export function warn(text: string): boolean {
  try {
    return process.stderr.write(text.endsWith('\r') ? text : `${text}\n`)
  } catch {
    return false
  }
}

/** Names of files and what an issue quotes may hold line ends, and signs that a terminal obeys. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
