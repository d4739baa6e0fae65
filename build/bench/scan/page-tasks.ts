import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright';
import { PICTURE } from './marks';

/** Of an event of Chromium's trace format; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, without what other threads took meanwhile. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's own thread from one picture to the next, ms. */
export interface LongestTask {
  /** What a touch would have to wait for, with what other threads and programs took of the processor meanwhile. */
  readonly clock: number;
  /** Without that: scripts, layout, drawing, collecting of garbage. */
  readonly processor: number;
}

/**
 * Watches the page's own thread while `work` marks pictures with {@link PICTURE}: for each but the last what held the thread for
 * longest. Chromium's trace says so; an instrument among the page's scripts would take longer than what it is to measure.
 */
export async function pageTasks(
  app: ElectronApplication,
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly LongestTask[]> {
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
  const thread = ofPage.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')?.tid;
  if (thread === undefined) throw new Error('the trace has no thread of the page');
  const pictures = ofPage.filter(({ name }) => name === PICTURE).map(({ ts }) => ts);
  const tasks = ofPage.filter(({ name, tid }) => tid === thread && name === 'ThreadControllerImpl::RunTask');
  // Else nothing would be longest, and shorter than any limit.
  if (pictures.length < 2 || tasks.length === 0) throw new Error('the trace has no pictures, or no tasks');
  return pictures.slice(1).map((end, index) => {
    const its = tasks.filter(({ ts }) => ts >= (pictures[index] ?? end) && ts < end);
    const longest = (times: readonly (number | undefined)[]): number =>
      Math.max(0, ...times.map((time = 0) => time / 1000));
    return { clock: longest(its.map(({ dur }) => dur)), processor: longest(its.map(({ tdur }) => tdur)) };
  });
}
