import Libsql from 'libsql';
import { z } from 'zod';

/**
 * What may be bound. Deliberately no boolean: libsql 0.5.29 aborts the whole process on one (`not yet implemented: bool`),
 * so flags are 0 and 1.
 */
export type SqlValue = string | number | null;

/** Yes or no in a STRICT table: 0 or 1. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** A row that does not fit its schema: the file holds something that this program never wrote. */
export class UnreadableRowError extends Error {
  override readonly name = 'UnreadableRowError';
}

/** One connection. Every method throws on trouble; `failure.ts` turns what is thrown into a code. */
export interface Database {
  /** Several statements, without parameters. */
  exec(sql: string): void;
  /** Answers the number of rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All rows, each read through `row`. Throws {@link UnreadableRowError}. */
  all<T>(row: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T[];
  /** The first row, or undefined. */
  get<T>(row: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T | undefined;
  /** The one whole number that a query answers. */
  number(sql: string, ...values: readonly SqlValue[]): number;
  /** All of it or nothing. Not nested. */
  transaction<T>(work: () => T): T;
  /** Rolls back what is open and closes. Harmless twice. */
  close(): void;
}

/** Opens `file`, creating it if it is not there. */
export function openDatabase(file: string): Database {
  const connection = new Libsql(file);
  const prepare = (sql: string) => connection.prepare<[readonly SqlValue[]]>(sql);
  const statements = new Map<string, ReturnType<typeof prepare>>();
  let isOpen = true;

  const prepared = (sql: string): ReturnType<typeof prepare> => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const read = <T>(row: z.ZodType<T>, value: unknown): T => {
    const result = row.safeParse(value);
    if (!result.success) throw new UnreadableRowError(z.prettifyError(result.error));
    return result.data;
  };
  const all = <T>(row: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T[] =>
    // `all` and not `get`: libsql's `get` adds a `_metadata` column of its own. Values as one array: it takes a lone `null`
    // for an object of named ones.
    prepared(sql)
      .all(values)
      .map((value) => read(row, value));

  return {
    exec: (sql) => {
      connection.exec(sql);
    },
    run: (sql, ...values) => prepared(sql).run(values).changes,
    all,
    get: (row, sql, ...values) => all(row, sql, ...values)[0],
    number: (sql, ...values) => {
      const [first] = all(z.record(z.string(), z.int()), sql, ...values);
      const [value] = Object.values(first ?? {});
      if (value === undefined) throw new UnreadableRowError('no number');
      return value;
    },
    transaction: (work) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite itself rolls back on a full disk, and a second ROLLBACK would hide the reason (libsql's own
        // `transaction` has that fault).
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      // libsql keeps the connection alive until its statements are collected, and with it every lock, so locks go first.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      statements.clear();
      connection.close();
    },
  };
}
