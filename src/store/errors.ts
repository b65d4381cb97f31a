// Reading the codes of database errors.

/** The driver's code: `SQLITE_BUSY`, PostgreSQL's SQLSTATE such as `40001`; null for anything else. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
