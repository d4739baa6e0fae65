// @ts-check
import { pureDomain } from './pure-domain.mjs';
import { ruleTester } from './testing.mjs';

ruleTester.run('pure-domain', pureDomain, {
  valid: [
    'export const later = (now: Date) => new Date(now.getTime() + 1000);',
    'export const parsed = Date.parse("2026-01-01");',
    'export function after(setTimeout: (f: () => void) => void) { setTimeout(() => {}); }',
    'export const rounded = Math.round(1.5);',
    'export const field = { process: 1, window: 2 }.window;',
    'export type When = Date;',
    'export interface Page { readonly location: string }',
  ],
  invalid: [
    { code: 'export const now = Date.now();', errors: [{ messageId: 'clock' }] },
    { code: 'export const now = new Date();', errors: [{ messageId: 'clock' }] },
    { code: 'export const now = Date();', errors: [{ messageId: 'clock' }] },
    { code: 'export const dice = Math.random();', errors: [{ messageId: 'random' }] },
    { code: 'export const id = crypto.randomUUID();', errors: [{ messageId: 'global' }] },
    { code: 'setTimeout(() => {}, 1);', errors: [{ messageId: 'global' }] },
    { code: 'export const home = process.env.HOME;', errors: [{ messageId: 'global' }] },
    { code: 'export const all = globalThis;', errors: [{ messageId: 'global' }] },
    { code: 'export const page = document.title;', errors: [{ messageId: 'global' }] },
  ],
});
