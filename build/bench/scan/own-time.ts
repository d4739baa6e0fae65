/** Promises that may settle one after the other before the thread is free again. */
const DEEP = 60;

type Callback = (...given: never[]) => unknown;

/**
 * Times, from now on, every callback through which a pipeline gets the page's own thread: pictures of a video, timers, messages
 * of a worker, each with the promises that it settles. What the browser does by itself, such as drawing the picture, is not in
 * it. Nothing is measured by keeping the thread busy: on two cores that would hold up the worker.
 *
 * @returns a function that answers how long they took, in ms, since it was last called
 */
export function timeCallbacks(): () => number {
  let spent = 0;
  let until = 0;

  const timed =
    (call: Callback): Callback =>
    (...given) => {
      const from = performance.now();
      try {
        return call(...given);
      } finally {
        afterPromises(DEEP, () => {
          const now = performance.now();
          // One that ran inside another's promises has been counted with it.
          spent += now - Math.max(from, until);
          until = now;
        });
      }
    };

  const wrap = (owner: object, name: string, at: number): void => {
    const real = Reflect.get(owner, name) as Callback;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]): unknown {
      const call = given[at];
      if (typeof call === 'function') given[at] = timed(call as Callback);
      return real.apply(this, given as never[]);
    });
  };

  wrap(HTMLVideoElement.prototype, 'requestVideoFrameCallback', 0);
  wrap(Worker.prototype, 'addEventListener', 1);
  wrap(window, 'setTimeout', 0);
  wrap(window, 'setInterval', 0);
  return () => {
    const took = spent;
    spent = 0;
    return took;
  };
}

function afterPromises(deep: number, call: () => void): void {
  queueMicrotask(() => {
    if (deep === 0) call();
    else afterPromises(deep - 1, call);
  });
}
