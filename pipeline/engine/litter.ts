/** What systems and office programs leave in any folder; nobody misses a warning about it. */
const NAMES: ReadonlySet<string> = new Set([
  '.DS_Store',
  '.localized',
  '.directory',
  'Icon\r',
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'Desktop.ini',
])
const PATTERNS: readonly RegExp[] = [
  /^~\$.+\.(?:xlsx|csv)$/, // Excel has the file open
  /^\.~lock\..+#$/, // LibreOffice has the file open
  /^\._./, // macOS on foreign disks: what belongs to the file of that name
  /^\.nfs[0-9a-f]+$/, // a file that was removed while another machine had it open
  /^\.fuse_hidden[0-9a-f]+$/,
]

/** Is a file of this name left by a system or an office program, and no work of anybody? */
export const isLitter = (name: string): boolean => NAMES.has(name) || PATTERNS.some((pattern) => pattern.test(name))
