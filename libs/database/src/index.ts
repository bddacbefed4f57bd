export { DATABASE_PROBLEMS, DatabaseProblem, databaseProblem, translated, type DatabaseProblemSlug } from './database-problem.ts';
export { HOUSE_TABLES, houseSql } from './house.ts';
export { migrate, MigrationError, readMigrations, type Migration } from './migrate.ts';
export { openDatabase, type Database, type DatabaseOptions, type PrismaLike, type Transaction } from './open-database.ts';
export { provision } from './provision.ts';
export { bodyHash, findReply, record, type Call, type OutgoingEvent, type Recorded, type Reply, type SqlTransaction } from './record.ts';
export { sweep } from './sweep.ts';
export { cloneTemplate, dropClone, makeTemplate, type MigrationFolders, type TemplateOptions } from './template.ts';
export { unprotectedTables, type ProtectionGap } from './unprotected-tables.ts';
