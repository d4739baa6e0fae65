/** What one kiosk needs to talk to Thanx. Credentials: nothing here is ever logged, or sent to the renderer. */
export interface ThanxSettings {
  /** Without a trailing slash, e.g. `https://api.thanx.com`. */
  readonly partnerBaseUrl: string;
  /** Without a trailing slash, e.g. `https://loyalty.thanx.com/api`. */
  readonly loyaltyBaseUrl: string;
  readonly clientId: string;
  readonly merchantId: string;
  readonly merchantKey: string;
  readonly partnerToken: string;
  /** The store's Thanx location id: `location_id` in Get Account, `location_uid` in baskets. */
  readonly locationId: string;
  /** `{partner}/{semver}`: how Thanx traces a partner's traffic. */
  readonly userAgent: string;
}
