import { createGunzip } from 'node:zlib'

/**
 * Unpacks gzip (RFC 1952, members one after another). Unlike a piped stream it gives all that was unpacked before it throws on a cut-off or
 * damaged input. Throws, too, where more than `limit` bytes come out.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip()
  let out: Uint8Array[] = []
  let size = 0
  let failure: Error | null = null
  const ended = new Promise<void>((resolve) => {
    unpacker.on('end', resolve)
    unpacker.on('close', resolve)
    unpacker.on('error', (error) => {
      failure ??= error
      resolve()
    })
  })
  unpacker.on('data', (chunk: Uint8Array) => {
    out.push(chunk)
    size += chunk.length
    if (size > limit)
      unpacker.destroy(new Error(`it unpacks to more than ${limit} bytes: raise max_unpacked_ratio if that is right`))
  })
  for await (const chunk of chunks) {
    if (!failure) await Promise.race([ended, new Promise<void>((resolve) => unpacker.write(chunk, () => resolve()))])
    yield* out
    out = []
    if (failure) throw failure
  }
  unpacker.end()
  await ended
  yield* out
  if (failure) throw failure
}
