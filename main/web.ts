import type { AxiosStatic } from 'axios';

let loading: Promise<AxiosStatic> | undefined;

/**
 * Loads axios, once. It brings a third of all that main is made of, and Node's HTTP/2 and fetch with it: the window does not wait
 * for that. Whoever has a moment before the first request may ask for it early.
 */
export function loadAxios(): Promise<AxiosStatic> {
  return (loading ??= import('axios').then((module) => module.default));
}
