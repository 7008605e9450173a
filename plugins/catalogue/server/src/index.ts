import { bootstrap } from './bootstrap.ts'
import { contentTypes } from './content-types/index.ts'
import { controllers, routes } from './routes/index.ts'
import { destroy } from './destroy.ts'
import { register } from './register.ts'
import { uploadsDoor } from './uploads/door.ts'
import { services } from './services.ts'
import { defaultSettings, validateSettings } from './settings.ts'

export default {
  register,
  bootstrap,
  destroy,
  config: { default: defaultSettings, validator: validateSettings },
  contentTypes,
  services,
  controllers,
  middlewares: { uploads: uploadsDoor },
  routes,
}
