/** Text as it is compared: lower case, nothing but letters and digits, single spaces. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
