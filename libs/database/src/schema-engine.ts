import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { ClientConfig, FieldDef, QueryConfig, QueryResult } from 'pg';
import { HOUSE_TABLES } from './house.ts';

/** The engine reports a panic through this hook before it throws. */
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } });

/** PostgreSQL's one-byte "char", which the catalogue queries of the engine return and adapter-pg refuses (prisma#27403). */
const ONE_BYTE_CHAR = 18;
const TEXT = 25;

/** An adapter that hands "char" columns over as characters, so that the engine can describe PostgreSQL. */
class Catalogue extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool) as unknown as (config: QueryConfig) => Promise<QueryResult>;
    const queryRaw = adapter.queryRaw.bind(adapter);
    let characters: FieldDef[] = [];
    let fields: FieldDef[] = [];
    const readable = async (config: QueryConfig): Promise<QueryResult> => {
      const result = await query(config);
      fields = result.fields;
      characters = fields.filter((field) => field.dataTypeID === ONE_BYTE_CHAR);
      for (const field of characters) field.dataTypeID = TEXT;
      return result;
    };
    Object.assign(pool, { query: readable });
    adapter.queryRaw = async (statement) => {
      const { columnTypes, ...result } = await queryRaw(statement);
      return {
        ...result,
        columnTypes: columnTypes.map((type, index) => (characters.includes(fields[index] as FieldDef) ? ColumnTypeEnum.Character : type)),
      };
    };
    return adapter;
  }
}

/** What `difference` compares: a service's schema in a database, and its Prisma schema file. */
export interface Comparison {
  readonly connection: ClientConfig;
  readonly schema: string;
  readonly path: string;
  readonly content: string;
}

/** The SQL that turns what the database's schema holds into what the schema file says; empty when they agree. The house's own tables are left out. */
export async function difference({ connection, schema, path, content }: Comparison): Promise<string> {
  const adapter = new Catalogue({ ...connection, max: 1, idleTimeoutMillis: 100 }, { schema });
  const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
  const files = [{ path, content }];
  const filters = { externalTables: HOUSE_TABLES.map((table) => `${schema}.${table}`), externalEnums: [] };
  try {
    const from = { tag: 'schemaDatasource' as const, files, configDir: '.' };
    const { exitCode, stdout } = await engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: true, filters });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    engine.free();
  }
}
