/** A store as Thanx knows it. */
export interface ThanxLocation {
  readonly id: string;
  readonly name: string;
  /** Street and city, as far as Thanx says. */
  readonly place?: string | undefined;
  readonly merchantId?: string | undefined;
}
