import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright';
import { WATCH_BEGINS, WATCH_ENDS } from './marks';

/** Of an event of Chromium's trace format; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time, without what other threads took meanwhile. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * The processor time of each task of the page's own thread while `work` watches pictures, ms: scripts, layout, drawing, collecting
 * of garbage, all that a touch would have to wait for. Unlike a clock, it does not count what other programs take of the processor.
 */
export async function pageTasks(
  app: ElectronApplication,
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const pid = await app.evaluate(
    ({ webContents }, url) =>
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL() === url)
        ?.getOSProcessId(),
    page.url(),
  );
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'blink.user_timing'],
      excluded_categories: ['*'],
    }),
  );
  await work();
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  await rm(file);
  const ofPage = traceEvents.filter((event) => event.pid === pid);
  const find = (name: string, is = (_event: TraceEvent): boolean => true): TraceEvent => {
    const found = ofPage.find((event) => event.name === name && is(event));
    if (!found) throw new Error(`the trace has no ${name}`);
    return found;
  };
  const { tid } = find('thread_name', ({ args }) => args.name === 'CrRendererMain');
  const [from, to] = [find(WATCH_BEGINS).ts, find(WATCH_ENDS).ts];
  return ofPage
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .filter((event) => event.tid === tid && event.ts > from && event.ts < to)
    .map(({ tdur = 0 }) => tdur / 1000);
}
