/**
 * The field of that name that a record has itself; undefined for `constructor`, `toString` and the like, which every object
 * inherits. Names that come from an input are looked up here or in a Map, and nowhere else.
 */
export const ownField = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Sets a field whatever its name; a plain assignment to `__proto__` sets no field. */
export function setOwnField<T>(record: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true })
  else record[name] = value
}
