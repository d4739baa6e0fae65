import 'i18next';
import type en from '../../assets/locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    /** A wrong key does not compile. */
    readonly resources: { readonly translation: typeof en };
  }
}
