// Rows whose key begins with a text, written so that nothing in the text is a pattern.
import { sql, type RawBuilder } from 'kysely';

export const startsWith = (column: string, start: string): RawBuilder<boolean> =>
  sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...start].length)}) = ${start}`;
