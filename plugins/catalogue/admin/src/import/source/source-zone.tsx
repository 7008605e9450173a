import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { File as FileIcon, Upload } from '@strapi/icons'
import { useCallback, useRef, useState } from 'react'
import { useText } from '../../language/text.ts'
import { Notice } from '../frame/notice.tsx'
import { largestMegabytes, sizeFault, sizeWords, type Source } from './source.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'

interface Fault {
  readonly is: 'large' | 'empty'
  readonly name: string
  readonly size: string
}

interface Props {
  readonly source: Source | null
  readonly onSource: (source: Source) => void
}

const Chosen = ({ source }: { readonly source: Source }) => {
  const text = useText()
  return (
    <Flex gap={2} alignItems="center">
      <FileIcon aria-hidden />
      <Typography fontWeight="bold">
        {source.is === 'file' ? source.file.name : text('catalogue.import.source.pasted')}
      </Typography>
      <Typography textColor="neutral600">{sizeWords(source)}</Typography>
    </Flex>
  )
}

export const SourceZone = ({ source, onSource }: Props) => {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const take = useCallback(
    (given: Source) => {
      const is = sizeFault(given)
      const name = given.is === 'file' ? given.file.name : text('catalogue.import.source.pasted')
      setFault(is === null ? null : { is, name, size: sizeWords(given) })
      if (is === null) onSource(given)
    },
    [onSource, text],
  )
  const over = useDropAndPaste(take)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box
        background={over ? 'primary100' : 'neutral100'}
        borderColor={over ? 'primary600' : 'neutral300'}
        borderStyle="dashed"
        borderWidth="1px"
        hasRadius
        padding={6}
      >
        <Flex direction="column" gap={3}>
          <input
            ref={input}
            type="file"
            hidden
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file !== undefined) take({ is: 'file', file })
              // The same file, corrected meanwhile, can be chosen again.
              currentTarget.value = ''
            }}
          />
          <Button startIcon={<Upload />} size="L" onClick={() => input.current?.click()}>
            {text(source === null ? 'catalogue.import.source.choose' : 'catalogue.import.source.another')}
          </Button>
          <Typography textColor="neutral700" textAlign="center">
            {text('catalogue.import.source.hint')}
          </Typography>
          <Typography variant="pi" textColor="neutral600" textAlign="center">
            {text('catalogue.import.source.formats', { limit: largestMegabytes })}
          </Typography>
        </Flex>
      </Box>
      {fault === null ? null : (
        <Notice
          tone="danger"
          title={text(`catalogue.import.source.${fault.is}`, {
            file: fault.name,
            size: fault.size,
            limit: largestMegabytes,
          })}
        />
      )}
      {source === null ? null : <Chosen source={source} />}
    </Flex>
  )
}
