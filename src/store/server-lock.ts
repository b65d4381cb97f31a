// At most one server process on a SQLite file. The lock is the operating system's, so it is gone the moment its process is, however that ended.
import Database from 'libsql';
import { Fault } from '../core/fault.js';
import { errorCode } from './errors.js';

/** Returns how to let go. Throws a Fault while another server holds the lock. */
export const lockServer = (file: string, dataDir: string): (() => void) => {
  const db = new Database(file);
  db.pragma('busy_timeout = 0');
  try {
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    if (errorCode(error) !== 'SQLITE_BUSY') throw error;
    throw new Fault(
      'store/second-server',
      `Another server is running on the data in ${dataDir}`,
      'Stop it first, give this one its own DATA_DIR, or set DATABASE_URL to a PostgreSQL database that several servers can share.',
    );
  }
  return () => {
    db.exec('rollback');
    db.close();
  };
};
