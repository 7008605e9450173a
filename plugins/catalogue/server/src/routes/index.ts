import { auditController, auditRoutes } from './audit.ts'
import { contentControllers, contentRoutes } from './content.ts'
import { dutiesController, dutiesRoutes } from './duties.ts'
import { correctionsController, correctionsRoutes } from './corrections.ts'
import { evidenceController, evidenceRoutes } from './evidence.ts'
import { importRoutes, importsController, operatorController, operatorRoutes } from './import.ts'
import { operationsController, operationsRoutes } from './operations.ts'
import { peopleController, peopleRoutes } from './people.ts'
import { reviewController, reviewRoutes } from './review.ts'
import { thesaurusController, thesaurusRoutes } from './thesaurus.ts'
import { publicationController, publicationRoutes } from './publication.ts'

export const controllers = {
  ...contentControllers,
  publication: publicationController,
  operations: operationsController,
  imports: importsController,
  duties: dutiesController,
  operator: operatorController,
  review: reviewController,
  evidence: evidenceController,
  audit: auditController,
  people: peopleController,
  corrections: correctionsController,
  thesaurus: thesaurusController,
}

export const routes = {
  ...contentRoutes,
  publication: { type: 'content-api', routes: publicationRoutes },
  operations: { type: 'admin', routes: operationsRoutes },
  imports: { type: 'admin', routes: importRoutes },
  duties: { type: 'admin', routes: dutiesRoutes },
  audit: { type: 'admin', routes: auditRoutes },
  people: { type: 'admin', routes: peopleRoutes },
  corrections: { type: 'admin', routes: correctionsRoutes },
  thesaurus: { type: 'admin', routes: thesaurusRoutes },
  review: { type: 'admin', routes: reviewRoutes },
  evidence: { type: 'admin', routes: evidenceRoutes },
  operator: { type: 'content-api', routes: operatorRoutes },
}
