import adminPanel from './admin-panel.json'
import adminSettings from './admin-settings.json'
import adminTours from './admin-tours.json'
import bare from './bare.json'
import contentManager from './content-manager.json'
import contentReleases from './content-releases.json'
import contentTypeBuilder from './content-type-builder.json'
import email from './email.json'
import i18n from './i18n.json'
import reviewWorkflows from './review-workflows.json'
import upload from './upload.json'

type Messages = Readonly<Record<string, string>>

// Strapi's packages name their texts without a prefix in their files and with their own name in the panel.
const prefixed: Readonly<Record<string, Messages>> = {
  'content-manager': contentManager,
  'content-releases': contentReleases,
  'content-type-builder': contentTypeBuilder,
  email,
  i18n,
  'review-workflows': reviewWorkflows,
  upload,
}

/**
 * Chinese for Strapi's own panel: what its zh-Hans files lack, misname or say badly. `bare` are ids its code asks for
 * without having them in any file. A test holds the whole against the installed packages.
 */
export const strapiMessages: Messages = {
  ...adminPanel,
  ...adminSettings,
  ...adminTours,
  ...bare,
  ...Object.fromEntries(
    Object.entries(prefixed).flatMap(([name, messages]) =>
      Object.entries(messages).map(([id, text]) => [`${name}.${id}`, text] as const),
    ),
  ),
}
