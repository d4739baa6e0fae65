import { config } from 'zod';

/**
 * For its side effect, before any schema is made: zod then reads data by going through the schema, and not by code that it writes
 * and compiles for each. Most of main's schemas are used a few times a day, and many of them once while the kiosk starts.
 */
config({ jitless: true });
