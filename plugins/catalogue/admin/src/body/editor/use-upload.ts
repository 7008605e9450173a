import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import { useCallback } from 'react'
import type { Upload } from './pictures.ts'

/** Into the panel's own media library, with the editor's own rights. */
export const useUpload = (): Upload => {
  const { post } = useFetchClient()
  return useCallback<Upload>(
    async (file) => {
      const form = new FormData()
      form.append('files', file)
      form.append('fileInfo', JSON.stringify({ name: file.name, alternativeText: '', caption: '' }))
      try {
        const { data } = await post<readonly { readonly url: string }[]>('/upload', form)
        return data[0]?.url ?? null
      } catch (error) {
        // Too large, of a kind that is not allowed, or the connection is gone: told with the name of the picture.
        if (isFetchError(error) || error instanceof TypeError) return null
        throw error
      }
    },
    [post],
  )
}
