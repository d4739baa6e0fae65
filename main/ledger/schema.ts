/**
 * Version 1. Amounts are whole cents, times epoch ms, flags 0 or 1. An order has a small `order_key` for its many rows; its
 * `order_id` is what Thanx, terminal and kitchen know. No column may ever hold an e-mail address, a phone number, a token or a
 * key. Kinds that later versions may add to (stories, events) are checked when they are read, not by the table: adding one
 * then needs no migration.
 */
export const VERSION_1 = `
CREATE TABLE counters (
  name TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  order_key INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL UNIQUE,
  number TEXT,
  state TEXT NOT NULL CHECK (state IN ('checkout', 'placed', 'billed', 'completed', 'voided', 'refunded')),
  -- The only thing of the guest that is written down, and dropped when a refund is no longer possible.
  user_id TEXT,
  is_member INTEGER NOT NULL CHECK (is_member IN (0, 1)),
  redemption_kind TEXT CHECK (redemption_kind IN ('reward', 'points_product')),
  redemption_id TEXT,
  redemption_label TEXT,
  redemption_products TEXT,
  subtotal INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  total INTEGER NOT NULL,
  placed_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  left_at_counter_at INTEGER,
  -- 1 from the moment Thanx may hold the order as placed: then only a delivered 'voided' takes that back.
  maybe_at_thanx INTEGER NOT NULL CHECK (maybe_at_thanx IN (0, 1)),
  CHECK ((redemption_kind IS NULL) = (redemption_id IS NULL)),
  CHECK (number IS NOT NULL OR state IN ('checkout', 'voided'))
) STRICT;
CREATE INDEX orders_by_time ON orders (placed_at);
CREATE INDEX orders_open ON orders (placed_at) WHERE state IN ('checkout', 'placed');
CREATE INDEX orders_of_member ON orders (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX orders_with_member ON orders (changed_at) WHERE user_id IS NOT NULL;

CREATE TABLE order_lines (
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  position INTEGER NOT NULL,
  line_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  name TEXT NOT NULL,
  categories TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  base_price INTEGER NOT NULL,
  unit_price INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_choices (
  order_key INTEGER NOT NULL,
  line_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  group_id TEXT NOT NULL,
  modifier_id TEXT NOT NULL,
  name TEXT NOT NULL,
  price INTEGER NOT NULL,
  PRIMARY KEY (order_key, line_position, position),
  FOREIGN KEY (order_key, line_position) REFERENCES order_lines ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE order_taxes (
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tax_class TEXT NOT NULL,
  rate INTEGER NOT NULL,
  taxable INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payments (
  -- The idempotency key that the terminal is given.
  attempt_id TEXT NOT NULL PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  method TEXT NOT NULL,
  amount INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('intent', 'approved', 'failed')),
  reason TEXT,
  issuer TEXT,
  last4 TEXT,
  reference TEXT,
  authorized_at INTEGER,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  CHECK ((state = 'approved') = (authorized_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX payments_of_order ON payments (order_key);
CREATE INDEX payments_open ON payments (started_at) WHERE state = 'intent';

CREATE TABLE deliveries (
  delivery_id INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  destination TEXT NOT NULL CHECK (destination IN ('thanx', 'sink')),
  -- To Thanx an order state, to kitchen or POS 'paid' or 'due_at_counter'.
  kind TEXT NOT NULL,
  -- For Thanx, the whole basket as JSON; gone once settled, since the order itself holds it all.
  body TEXT,
  tolerates_refusal INTEGER NOT NULL CHECK (tolerates_refusal IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'parked', 'withdrawn')),
  attempts INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  -- NULL while an earlier delivery of the same order to the same place is not settled.
  next_attempt_at INTEGER,
  settled_at INTEGER,
  failure TEXT,
  failure_status INTEGER,
  failure_code TEXT,
  UNIQUE (order_key, destination, kind),
  CHECK ((settled_at IS NULL) = (state IN ('pending', 'parked')))
) STRICT;
CREATE INDEX deliveries_due ON deliveries (destination, next_attempt_at)
  WHERE state = 'pending' AND next_attempt_at IS NOT NULL;
CREATE INDEX deliveries_unsettled ON deliveries (destination, state, created_at) WHERE settled_at IS NULL;

CREATE TABLE delivery_attempts (
  delivery_id INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
  position INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  ended_at INTEGER,
  -- NULL while it runs, or for ever if the kiosk was cut off: then the other side may have had it.
  outcome TEXT,
  status INTEGER,
  code TEXT,
  PRIMARY KEY (delivery_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  event_id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  order_id TEXT,
  detail TEXT
) STRICT;
CREATE INDEX events_by_time ON events (at);
`;

/** Version 2: what staff do, and money that goes back. */
export const VERSION_2 = `
CREATE TABLE refunds (
  -- The idempotency key that the terminal is given.
  refund_id TEXT NOT NULL PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  attempt_id TEXT NOT NULL REFERENCES payments ON DELETE CASCADE,
  amount INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('intent', 'refunded', 'failed')),
  reason TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX refunds_of_order ON refunds (order_key);
CREATE INDEX refunds_of_payment ON refunds (attempt_id);
CREATE INDEX refunds_open ON refunds (started_at) WHERE state = 'intent';

CREATE TABLE staff_acts (
  act_id INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  at INTEGER NOT NULL,
  -- As the configuration names the staff member, or 'automatic'.
  name TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX staff_acts_of_order ON staff_acts (order_key);

CREATE INDEX orders_billed ON orders (changed_at) WHERE state = 'billed';
CREATE INDEX events_stray ON events (order_id) WHERE kind = 'stray_payment';
`;

/** Version 3: where an order is eaten, whom or where it is for, and what was given beside its price. */
export const VERSION_3 = `
ALTER TABLE orders ADD COLUMN dining TEXT CHECK (dining IN ('eat_in', 'take_away'));
ALTER TABLE orders ADD COLUMN label_kind TEXT CHECK (label_kind IN ('table', 'name'));
-- A name is the guest's own word, and is dropped when a refund is no longer possible.
ALTER TABLE orders ADD COLUMN label TEXT;
-- Part of the total.
ALTER TABLE orders ADD COLUMN tip INTEGER NOT NULL DEFAULT 0;
CREATE INDEX orders_with_name ON orders (changed_at) WHERE label_kind = 'name';
`;
