import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';

/** Longest wait for a connection, ms. */
const PATIENCE_MS = 3000;

/**
 * Whether the host of a web address takes a connection, for https with a valid certificate. Nothing is sent: Thanx wants no
 * requests that no guest caused. Does not reject.
 */
export async function reach(url: string, patienceMs = PATIENCE_MS): Promise<'reachable' | 'unreachable'> {
  return await new Promise((resolve) => {
    const { protocol, hostname, port } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const isSecure = protocol === 'https:';
    const end = (answer: 'reachable' | 'unreachable'): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const socket: Socket = isSecure
      ? connectSecure({ host, port: Number(port || 443), servername: host }, () => end('reachable'))
      : connectPlain({ host, port: Number(port || 80) }, () => end('reachable'));
    socket.on('error', () => end('unreachable'));
    const timer = setTimeout(() => end('unreachable'), patienceMs);
  });
}
