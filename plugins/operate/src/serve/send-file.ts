import { mayBeCompressed, mediaType } from '@gongkai/config/media-types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptedForms } from './accepted-encodings.ts'
import { due } from './conditions.ts'
import { contentTag } from './content-tag.ts'
import { openFile, type OpenFile } from './release.ts'

/** Pages are read whole, attachments go in pieces. */
const wholeUpTo = 256 * 1024

interface Chosen extends OpenFile {
  readonly encoding: string | null
}

const choose = async (release: string, path: string, accepts: string | undefined): Promise<Chosen | null> => {
  if (mayBeCompressed(path))
    for (const [encoding, ending] of acceptedForms(accepts)) {
      const found = await openFile(release, `${path}${ending}`)
      if (found !== null) return { ...found, encoding }
    }
  const found = await openFile(release, path)
  return found === null ? null : { ...found, encoding: null }
}

const readWhole = async ({ handle, stats }: OpenFile): Promise<Buffer | null> =>
  stats.size <= wholeUpTo ? handle.readFile() : null

/**
 * Sends a file of a release in the form that suits the client, or as little of it as it needs. False: there is none.
 * With a `status` other than 200 the file is what an error looks like, and goes whole.
 */
export const sendFile = async (
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  release: string,
  path: string,
  status: 200 | 404 | 405 | 410 = 200,
): Promise<boolean> => {
  const file = await choose(release, path, headers['accept-encoding'])
  if (file === null) return false
  let streaming = false
  try {
    const { handle, stats, encoding } = file
    const bytes = Number(stats.size)
    const content = await readWhole(file)
    if (mayBeCompressed(path)) reply.header('vary', 'accept-encoding')
    reply.code(status).header('content-type', mediaType(path))
    if (encoding !== null) reply.header('content-encoding', encoding)
    if (status !== 200) {
      void reply.send(content ?? (await handle.readFile()))
      return true
    }
    const etag = await contentTag(handle, stats, content)
    const modified = stats.mtime.toUTCString()
    reply.headers({ etag, 'last-modified': modified, 'accept-ranges': 'bytes' })
    const answer = due(headers, { etag, modified }, bytes, method)
    reply.code(answer.status)
    switch (answer.status) {
      case 304:
      case 412:
        void reply.removeHeader('content-encoding').removeHeader('content-type').send()
        return true
      case 416:
        void reply
          .removeHeader('content-encoding')
          .headers({ 'content-range': `bytes */${bytes}`, 'content-type': 'text/plain; charset=utf-8' })
          .send('')
        return true
      case 200:
      case 206: {
        const [from, to] = answer.status === 206 ? [answer.from, answer.to] : [0, bytes - 1]
        if (answer.status === 206) reply.header('content-range', `bytes ${from}-${to}/${bytes}`)
        reply.header('content-length', to - from + 1)
        if (method === 'HEAD') void reply.send()
        else if (content !== null) void reply.send(content.subarray(from, to + 1))
        else {
          streaming = true
          // Closes the file itself, when it is read or when the client has gone.
          void reply.send(handle.createReadStream({ start: from, end: to }))
        }
        return true
      }
    }
  } finally {
    if (!streaming) await file.handle.close()
  }
}
