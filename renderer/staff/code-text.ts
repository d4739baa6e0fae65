import type { TFunction } from 'i18next';
import { parseCode } from '../../app/check-in/code';
import { isSetupCode } from '../../app/config/setup-code-mark';
import { plainWords } from './staff-words';

/** What kind of code that is. A product's digits are on its package; a member's code is nobody's business and is not shown. */
export function codeText(text: string, t: TFunction): string {
  if (isSetupCode(text)) return t('staff.code.setup');
  const code = parseCode(text);
  switch (code.kind) {
    case 'member':
      return t(code.rewardId === undefined ? 'staff.code.member' : 'staff.code.reward');
    case 'product':
      return t('staff.code.product', { barcode: code.barcode });
    case 'unusable':
      return t(`staff.code.${code.reason}`);
  }
}

/** Main's word for a kind of code, as the console says it. */
export function kindText(kind: string, t: TFunction): string {
  switch (kind) {
    case 'member':
    case 'reward':
    case 'staff':
    case 'unusable':
    case 'empty':
    case 'link':
    case 'damaged_barcode':
    case 'not_ours':
      return t(`staff.code.${kind}`);
    case 'product':
      return t('staff.code.product_any');
    default:
      return plainWords(kind);
  }
}
