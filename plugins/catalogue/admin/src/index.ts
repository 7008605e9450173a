import type { StrapiApp } from '@strapi/strapi/admin'
import { registerAudit } from './audit/register.ts'
import { closeMarketplace, dismissAnnouncements } from './brand/no-adverts.ts'
import { keepOwnTitle } from './brand/tab-title.ts'
import { registerCorrections } from './corrections/register.ts'
import { keepTyped } from './editing/keep-typed.ts'
import { registerDuties } from './duties/register.ts'
import { registerFields } from './fields/register.ts'
import { registerImport } from './import/register.ts'
import { greetInChinese } from './language/first-visit.ts'
import { registerMessages } from './language/register-messages.ts'
import { registerListing } from './listing/register.ts'
import { registerOperations } from './operations/register.ts'
import { pluginId } from './plugin-id.ts'
import { registerPeople } from './people/register.ts'
import { registerReview, registerReviewInContent } from './review/register.ts'
import { registerThesaurus } from './thesaurus/register.ts'
import { registerUnderstanding } from './understanding/register.ts'
import { registerWorkbench } from './workbench/register.ts'

export default {
  register(app: StrapiApp) {
    greetInChinese(window.localStorage)
    dismissAnnouncements(window.localStorage)
    keepOwnTitle(document)
    app.registerPlugin({ id: pluginId, name: pluginId })
    closeMarketplace(app)
    keepTyped(app)
    registerFields(app)
    registerWorkbench(app)
    registerReview(app)
    registerImport(app)
    registerOperations(app)
    registerDuties(app)
    registerCorrections(app)
    registerPeople(app)
    registerAudit(app)
    registerThesaurus(app)
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    registerListing(app)
    registerUnderstanding(app)
    registerReviewInContent(app)
  },
  registerTrads: registerMessages,
}
