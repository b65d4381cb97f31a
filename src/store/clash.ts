// Rolling a transaction back because someone else was first, which is no error.

/** Thrown inside a transaction, so that nothing of it stays. */
export const CLASH = new Error('someone else was first');

/** Null when the write clashed. */
export const unlessClash = <T>(write: Promise<T>): Promise<T | null> =>
  write.catch((error: unknown) => {
    if (error === CLASH) return null;
    throw error;
  });
