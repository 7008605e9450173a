import { Box, Field, Flex, Typography } from '@strapi/design-system'
import { useId, type ReactNode } from 'react'
import type { FieldProps } from './field-props.ts'

type Props = Omit<FieldProps, 'value' | 'onChange' | 'disabled'> & { readonly children: ReactNode }

/**
 * Name, help and error round a group of inputs. A `<label>` can name one input only, so this is a named group;
 * it can take focus because the panel moves there when the server refuses the value.
 */
export const FieldFrame = ({ name, label, hint, labelAction, required, error, children }: Props) => {
  const id = useId()
  const said = error === undefined ? hint && `${id}-hint` : `${id}-error`
  return (
    <Field.Root id={id} name={name} hint={hint} {...(error === undefined ? {} : { error })} width="100%">
      <Flex
        role="group"
        tabIndex={-1}
        data-field={name}
        aria-labelledby={`${id}-label`}
        aria-describedby={typeof said === 'string' ? said : undefined}
        direction="column"
        alignItems="stretch"
        gap={2}
        width="100%"
      >
        <Flex gap={1}>
          <Typography id={`${id}-label`} variant="pi" fontWeight="bold" textColor="neutral800">
            {label}
            {required === true ? (
              <Typography textColor="danger600" aria-hidden>
                *
              </Typography>
            ) : null}
          </Typography>
          {labelAction === undefined ? null : <Box marginLeft={1}>{labelAction}</Box>}
        </Flex>
        {children}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
