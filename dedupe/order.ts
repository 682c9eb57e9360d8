export function orderKey(p: {
  publishedAt: string | null;
  firstSeen: Date;
  repost: boolean;
  identity: string;
}): string {
  const t = p.publishedAt ? new Date(p.publishedAt) : p.firstSeen;
  const at = t > p.firstSeen || Number.isNaN(t.getTime()) ? p.firstSeen : t;
  return `${at.toISOString()} ${p.repost ? 1 : 0} ${p.identity}`;
}
