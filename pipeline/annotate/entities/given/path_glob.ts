/**
 * Does a path fit a glob? `?` is one character and `*` any number of them within a folder; `**` is any number of folders. Time is linear in
 * the product of both lengths.
 */
export const fitsGlob = (path: string, glob: string): boolean => fitsFolders(path.split('/'), glob.split('/'))

const ANY_FOLDERS = '**'

/** Which beginnings of the path fit the glob so far, glob part by part. */
function fitsFolders(parts: readonly string[], globs: readonly string[]): boolean {
  let reached: boolean[] = [true, ...parts.map(() => false)]
  for (const glob of globs)
    reached =
      glob === ANY_FOLDERS
        ? spread(reached)
        : reached.map((_, at) => at > 0 && reached[at - 1] === true && fitsName(parts[at - 1] as string, glob))
  return reached[parts.length] === true
}

/** What is reached stays so for all that follows. */
function spread(reached: readonly boolean[]): boolean[] {
  const first = reached.indexOf(true)
  return reached.map((_, at) => first >= 0 && at >= first)
}

/** The same with the characters of one name. */
function fitsName(name: string, glob: string): boolean {
  const characters = Array.from(name)
  let reached: boolean[] = [true, ...characters.map(() => false)]
  for (const sign of glob)
    reached =
      sign === '*'
        ? spread(reached)
        : reached.map((_, at) => at > 0 && reached[at - 1] === true && (sign === '?' || sign === characters[at - 1]))
  return reached[characters.length] === true
}
