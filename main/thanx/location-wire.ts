import { z } from 'zod';
import { err, ok, type Result } from '../../app/result';
import type { ThanxLocation } from '../../app/thanx/location';

/** Most of a page: what Thanx allows at once. */
export const LOCATIONS_A_PAGE = 100;

/** A page of `GET /partner/locations`. */
export interface LocationPage {
  readonly locations: readonly ThanxLocation[];
  /** Whether another page follows. */
  readonly hasMore: boolean;
}

const text = z.string().trim().min(1).max(200);
const optionalText = text.optional().catch(undefined);

// What only serves to recognise a store may be missing or odd; a location without an id or a name cannot be chosen.
const locationSchema = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    name: text,
    merchant_id: optionalText,
    street: optionalText,
    city: optionalText,
    state: optionalText,
  })
  .transform(({ id, name, merchant_id: merchantId, street, city, state }): ThanxLocation => {
    const place = [street, city, state].filter((part) => part !== undefined).join(', ');
    return { id, name, merchantId, place: place === '' ? undefined : place };
  });

const count = z.int().min(0).optional().catch(undefined);
const pageSchema = z.object({
  locations: z.array(z.unknown()),
  // Thanx documents `total_page`; the plural is what most of its readers expect, so either will do.
  pagination: z.object({ total_page: count, total_pages: count }).optional().catch(undefined),
});

/** Query of a page, from 1 on. */
export function toLocationQuery(page: number): URLSearchParams {
  return new URLSearchParams({ page: String(page), per_page: String(LOCATIONS_A_PAGE) });
}

/** Reads a page. Locations that cannot be read are left out, so that one odd store does not hide the others. */
export function parseLocationPage(body: unknown, page: number): Result<LocationPage, 'unreadable'> {
  const parsed = pageSchema.safeParse(body);
  if (!parsed.success) return err('unreadable');
  const { locations, pagination } = parsed.data;
  const pages = pagination?.total_page ?? pagination?.total_pages;
  return ok({
    locations: locations.flatMap((each) => locationSchema.safeParse(each).data ?? []),
    // Without a count, a full page is followed by another one, which may be empty.
    hasMore: pages === undefined ? locations.length >= LOCATIONS_A_PAGE : page < pages,
  });
}
