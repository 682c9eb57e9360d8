/** Tags left in plain text. Their words stay; comments stay too, because unfilled advertising slots are often comments. */

const INLINE =
  'a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|label|mark|q|s|small|span|strong|strike|sub|sup|time|tt|u|var|wbr|o:p';
const BLOCK =
  'address|article|aside|audio|blockquote|body|br|button|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|' +
  'img|input|li|link|main|meta|nav|noscript|object|ol|option|p|param|picture|pre|script|section|select|source|style|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video';
/** An attribute list is cut off here: a tag that is longer is not one. */
const tag = (names: string): RegExp => new RegExp(`</?(?:${names})(?:[\\s/][^<>]{0,2000})?>`, 'gi');
const INLINE_TAG = tag(INLINE);
const BLOCK_TAG = tag(BLOCK);

/** Inline tags vanish, block tags become line breaks (U+2028, so that physical lines are still counted by \n). Linear. */
export function dropTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(INLINE_TAG, '').replace(BLOCK_TAG, '\u2028');
}
