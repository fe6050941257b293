/** The fields that say something: no empty texts and lists. */
export const withoutDefaults = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== '' && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  )
