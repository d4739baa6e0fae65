import { createRequire } from 'node:module';
import type { Mine } from './protocol';

/** Counts the moments at which a kiosk can be made to die, and lets it die. */
export interface Mines {
  readonly lay: (mine: Mine) => void;
  readonly pass: (at: Mine['at']) => void;
}

interface Statement {
  run: (this: Statement, ...values: unknown[]) => unknown;
  all: (this: Statement, ...values: unknown[]) => unknown;
}
interface Connection {
  exec: (this: Connection, sql: string) => unknown;
  prepare: (this: Connection, sql: string) => Statement;
}

/** Makes them, and puts one under each statement that goes to the database from now on. */
export function createMines(): Mines {
  let laid: Mine | undefined;
  const pass = (at: Mine['at']): void => {
    if (laid?.at !== at) return;
    laid = { at, left: laid.left - 1 };
    // As sudden as a signal from outside: nothing of ours runs after it.
    if (laid.left <= 0) process.kill(process.pid, 'SIGKILL');
  };
  undermine(pass);
  return {
    lay: (mine) => {
      laid = mine;
    },
    pass,
  };
}

/** The kiosk's own code stays as it ships; only the database library below it is changed. */
function undermine(pass: Mines['pass']): void {
  const { prototype } = createRequire(__filename)('libsql') as { readonly prototype: Connection };
  const { exec, prepare } = prototype;
  prototype.exec = function (sql) {
    pass('sql');
    const done = exec.call(this, sql);
    if (sql === 'COMMIT') pass('committed');
    return done;
  };
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    const { run, all } = statement;
    statement.run = (...values) => {
      pass('sql');
      return run.apply(statement, values);
    };
    statement.all = (...values) => {
      pass('sql');
      return all.apply(statement, values);
    };
    return statement;
  };
}
