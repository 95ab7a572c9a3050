/** What is known of an object, or else is worked out now and known for as long as the object lives. */
export function remember<Key extends WeakKey, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  workOut: () => Value
): Value {
  if (!known.has(key)) known.set(key, workOut())
  return known.get(key) as Value
}
