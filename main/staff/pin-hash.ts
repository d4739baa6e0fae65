import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What hashing costs: 32 MiB and some 100 ms a try on store hardware (OWASP's scrypt advice, for a secret of few digits the most that a thread may take). */
const COST = { N: 2 ** 15, r: 8, p: 1 };

/** A hash that costs more than this is not one of ours; it would stop the kiosk. */
const MOST = { N: 2 ** 17, r: 16, p: 4 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64: what stands in `kiosk.config.json`. Runs in a thread of its own. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(pin, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True if `hash` is that of `pin`. False for one that cannot be read. Never rejects; takes the same time for a right and a wrong PIN. */
export async function verifyPin(pin: string, hash: string): Promise<boolean> {
  const [kind, n, r, p, salt, key] = hash.split('$');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  if (!(cost.N <= MOST.N && cost.r <= MOST.r && cost.p <= MOST.p)) return false;
  try {
    const wanted = Buffer.from(key, 'base64');
    const given = await derive(pin, Buffer.from(salt, 'base64'), cost, wanted.length);
    return wanted.length >= 16 && timingSafeEqual(given, wanted);
  } catch {
    return false;
  }
}

async function derive(
  pin: string,
  salt: Buffer,
  cost: { readonly N: number; readonly r: number; readonly p: number },
  bytes = KEY_BYTES,
): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    // Node's own limit is 32 MiB, just below what this cost takes.
    scrypt(pin.normalize(), salt, bytes, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
