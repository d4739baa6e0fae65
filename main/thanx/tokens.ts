import type { ThanxFailure } from '../../app/thanx/failure';
import type { Urgency } from '../../app/thanx/port';
import { ok, type Result } from '../../app/result';

/** A guest's access token and until when it is good, on the clock that never jumps. */
export interface GuestToken {
  readonly token: string;
  readonly goodUntil: number;
}

/** Guest tokens by Thanx user id, in memory alone. */
export interface TokenStore {
  /** The token at hand if it is good for a while yet, else a new one. Concurrent needs of one guest share one mint. */
  get(userId: string, urgency: Urgency): Promise<Result<GuestToken, ThanxFailure>>;
  put(userId: string, token: GuestToken): void;
  /** Drops a token that Thanx refused, unless a newer one has taken its place meanwhile. */
  drop(userId: string, token: GuestToken): void;
  /** Drops whatever there is of this guest, a mint under way included. */
  forget(userId: string): void;
}

/** A token with less than this left is renewed before the call rather than refused in the middle of one. */
const SPARE_MS = 30_000;

const RANK: Readonly<Record<Urgency, number>> = { guest_waits: 2, guest_orders: 1, background: 0 };

interface Mint {
  readonly urgency: Urgency;
  readonly result: Promise<Result<GuestToken, ThanxFailure>>;
}

/** Makes a store. `mint` never rejects; `now` is in ms and never jumps. */
export function createTokenStore(
  now: () => number,
  mint: (userId: string, urgency: Urgency) => Promise<Result<GuestToken, ThanxFailure>>,
): TokenStore {
  const tokens = new Map<string, GuestToken>();
  const mints = new Map<string, Mint>();

  const put = (userId: string, token: GuestToken): void => {
    for (const [other, { goodUntil }] of tokens) if (goodUntil <= now()) tokens.delete(other);
    tokens.set(userId, token);
  };

  const startMint = (userId: string, urgency: Urgency): Mint => {
    const started: Mint = {
      urgency,
      result: mint(userId, urgency).then((result) => {
        // Not where the guest was forgotten meanwhile: nobody would drop the token any more.
        if (mints.get(userId) === started) {
          mints.delete(userId);
          if (result.ok) put(userId, result.value);
        }
        return result;
      }),
    };
    mints.set(userId, started);
    return started;
  };

  return {
    get: async (userId, urgency) => {
      const known = tokens.get(userId);
      if (known && known.goodUntil - now() >= SPARE_MS) return ok(known);
      const running = mints.get(userId);
      // A guest who waits does not line up behind the outbox's own need of the same token.
      if (running && RANK[running.urgency] >= RANK[urgency]) return await running.result;
      return await startMint(userId, urgency).result;
    },
    put,
    drop: (userId, token) => {
      if (tokens.get(userId)?.token === token.token) tokens.delete(userId);
    },
    forget: (userId) => {
      tokens.delete(userId);
      mints.delete(userId);
    },
  };
}
