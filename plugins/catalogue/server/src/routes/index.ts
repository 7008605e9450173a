import { contentControllers, contentRoutes } from './content.ts'
import { operationsController, operationsRoutes } from './operations.ts'
import { publicationController, publicationRoutes } from './publication.ts'

export const controllers = {
  ...contentControllers,
  publication: publicationController,
  operations: operationsController,
}

export const routes = {
  ...contentRoutes,
  publication: { type: 'content-api', routes: publicationRoutes },
  operations: { type: 'admin', routes: operationsRoutes },
}
