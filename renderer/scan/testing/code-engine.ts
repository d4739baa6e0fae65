import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startCodeEngine, type CodeEngine } from '../code-engine';

/** The engine's program, as it is shipped. */
export async function engineProgram(): Promise<ArrayBuffer> {
  const file = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  return new Uint8Array(file).buffer;
}

/** The real engine, in the test's own thread. */
export async function startEngineForTest(): Promise<CodeEngine> {
  return await startCodeEngine(await engineProgram());
}
