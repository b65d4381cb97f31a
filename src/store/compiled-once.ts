// Queries of every message, put into SQL once: kysely takes longer to build one anew than SQLite takes to run it.
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './engine.js';

/** Where a value will stand. */
class Place {
  constructor(readonly name: string) {}
}

/** A query of which only the values differ; resolves to its rows. */
export type Asked<Values, Row> = (db: Db, values: Values) => Promise<readonly Row[]>;

/**
 * `build` is called once for each kind of database, with a stand-in for every value: it may hand them to kysely (`where`, `values`,
 * `set`) and nothing else. A constant that a partial index asks for must be `sql.lit(…)`, or SQLite plans anew at each call.
 */
export function compiledOnce<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): Asked<Values, Row> {
  const known = new WeakMap<object, CompiledQuery<Row>>();
  const places = new Proxy({} as Values, { get: (_, name) => new Place(String(name)) });
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = known.get(adapter) ?? build(db, places).compile();
    known.set(adapter, query);
    const parameters = query.parameters.map((one) => (one instanceof Place ? values[one.name as keyof Values] : one));
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}
