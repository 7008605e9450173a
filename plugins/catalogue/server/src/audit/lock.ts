import type { Core } from '@strapi/strapi'

const forbidden = 'the audit is append-only'

const sqlite = (what: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER IF NOT EXISTS catalogue_audits_no_${what.toLowerCase()} BEFORE ${what} ON catalogue_audits
   BEGIN SELECT RAISE(ABORT, '${forbidden}'); END`

const postgres = [
  `CREATE OR REPLACE FUNCTION catalogue_audits_locked() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '${forbidden}'; END $$`,
  'DROP TRIGGER IF EXISTS catalogue_audits_locked ON catalogue_audits',
  `CREATE TRIGGER catalogue_audits_locked BEFORE UPDATE OR DELETE ON catalogue_audits
   FOR EACH ROW EXECUTE FUNCTION catalogue_audits_locked()`,
]

/**
 * The database itself refuses to change or delete a line. Whoever owns the database can take this away again; the chain
 * then shows what they did. Set at every start: a change of the schema may have made the table anew.
 */
export const lockAudit = async (strapi: Core.Strapi): Promise<void> => {
  const statements = strapi.db.dialect.client === 'postgres' ? postgres : [sqlite('UPDATE'), sqlite('DELETE')]
  for (const statement of statements) await strapi.db.connection.raw(statement)
}
