import type { AssistanceSignal } from '../../app/devices/assistance-signal';
import { err, ok } from '../../app/result';
import { loadAxios } from '../web';

/** Longest wait for an answer, ms: a light on the store's own network. */
const PATIENCE_MS = 5000;

/**
 * An {@link AssistanceSignal} that POSTs `{"state": "off" | "called" | "coming"}` as JSON to a web address: a relay, a light, a
 * home-automation hub, a pager. 2xx is taken; anything else, or no answer, is `unreachable`.
 */
export function createHttpSignal(url: string, patienceMs = PATIENCE_MS): AssistanceSignal {
  return {
    show: async (state) => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), patienceMs);
      try {
        const { status } = await (
          await loadAxios()
        ).post(
          url,
          { state },
          { adapter: 'http', signal: limit.signal, maxRedirects: 0, validateStatus: () => true, responseType: 'text' },
        );
        return status >= 200 && status < 300 ? ok(null) : err('unreachable');
      } catch {
        return err('unreachable');
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
