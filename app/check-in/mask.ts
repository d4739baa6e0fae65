/** `j•••@e•••.com`: enough for the guest to know it is theirs, too little for the person behind them. Never throws. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  const dot = domain.lastIndexOf('.');
  const ending = dot > 0 ? domain.slice(dot) : '';
  return `${first(local)}•••@${first(domain)}•••${ending}`;
}

/** `••• ••12`: the last two digits. Never throws. */
export function maskPhone(phone: string): string {
  return `••• ••${phone.replace(/\D/g, '').slice(-2)}`;
}

function first(text: string): string {
  return Array.from(text)[0] ?? '';
}
