/** Stands in the page for the nonce of one page load; the page hands it to libraries that insert style elements. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The content security policy of our page: nothing but our own files, no inline code, no evaluated code but WebAssembly, which
 * the decoder of codes is written in and which has no way to anything that it is not given.
 *
 * @param options.nonce lets the style elements through that carry it (react-aria inserts one); a new one per page load
 * @param options.isHot development with hot reload, whose server inserts inline code and talks over a web socket
 */
export function contentSecurityPolicy(options: { readonly nonce: string; readonly isHot: boolean }): string {
  const { nonce, isHot } = options;
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${isHot ? " 'unsafe-inline'" : ''}`,
    `style-src 'self' ${isHot ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${isHot ? ' ws://127.0.0.1:*' : ''}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
