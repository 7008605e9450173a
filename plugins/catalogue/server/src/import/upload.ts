import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '@strapi/strapi'

const mimeTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

interface Uploads {
  upload(request: object): Promise<readonly { id: number }[]>
}

/** Puts files of an import into the media library; answers their ids. */
export const uploadFiles = async (
  strapi: Core.Strapi,
  folder: string,
  names: readonly string[],
): Promise<readonly number[]> => {
  const uploads = strapi.plugin('upload').service('upload') as unknown as Uploads
  const ids: number[] = []
  for (const name of names) {
    const file = path.join(folder, path.basename(name))
    const [uploaded] = await uploads.upload({
      data: { fileInfo: { name: path.basename(name) } },
      files: {
        filepath: file,
        originalFilename: path.basename(name),
        mimetype: mimeTypes[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
        size: (await stat(file)).size,
      },
    })
    if (uploaded !== undefined) ids.push(uploaded.id)
  }
  return ids
}
