/** ISO 7064 MOD 97-10 over digits: one wrong digit, or two that changed places, is noticed when it is read out over a bad line. */
const checkOf = (digits: string): string => String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0');

const shape = /^(\d{4})-(\d{6,})-(\d{2})$/;

/** What an applicant quotes: the year of receipt, a running number, two check digits. */
export function receiptNumber(year: number, running: number): string {
  const digits = `${year}${String(running).padStart(6, '0')}`;
  return `${year}-${String(running).padStart(6, '0')}-${checkOf(digits)}`;
}

export function isReceiptNumber(text: string): boolean {
  const [, year, running, check] = shape.exec(text) ?? [];
  return year !== undefined && running !== undefined && checkOf(`${year}${running}`) === check;
}
