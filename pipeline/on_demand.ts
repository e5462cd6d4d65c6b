/** What is loaded when it is first asked for, and once: a command pays for what it uses. */
export function onDemand<T>(load: () => T): () => T {
  let loaded: { value: T } | null = null
  return () => {
    loaded ??= { value: load() }
    return loaded.value
  }
}
