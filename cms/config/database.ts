import type { Core } from '@strapi/strapi'
import path from 'node:path'

interface SqliteConnection {
  pragma(statement: string): unknown
}

// WAL lets readers go on while one writes; NORMAL is safe with it. Strapi calls this after its own foreign_keys pragma.
const afterCreate = (
  connection: SqliteConnection,
  done: (error: unknown, connection: SqliteConnection) => void,
) => {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 5000')
  done(null, connection)
}

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite')
  const connections: Record<string, object> = {
    sqlite: {
      connection: { filename: path.resolve(env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate },
    },
    postgres: {
      connection: {
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', 5432),
        database: env('DATABASE_NAME', 'gongkai'),
        user: env('DATABASE_USERNAME', 'gongkai'),
        password: env('DATABASE_PASSWORD', ''),
        ssl: env.bool('DATABASE_SSL', false),
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
    },
  }
  return {
    connection: { client, ...connections[client] },
    // A plugin that failed to load must never cost its tables: schema sync may add, not drop.
    settings: { forceMigration: false },
  }
}
