/** A name of a table or column in SQL, whatever words SQL keeps for itself. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A string in SQL. */
export const sqlText = (content: string): string => `'${content.replaceAll("'", "''")}'`

/** What is told of a table or column: comments end with their line. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')
