import { byLanguage } from './by_language.ts'
import { englishRolesetClasses } from './en/frames/roleset_classes.ts'

/** Names the classes that a roleset shares with others of like meaning; null where nobody knows the rolesets of the language. */
export const rolesetClassesFor = byLanguage<(roleset: string) => readonly string[]>({ en: () => englishRolesetClasses })
