/** Items evenly spread over a list, so that a sample is of all its parts; the same ones each time. */
export function sample<T>(items: readonly T[], limit: number | null): readonly T[] {
  if (limit === null || limit >= items.length) return items;
  const picked = Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)]);
  return picked.filter((item) => item !== undefined);
}
