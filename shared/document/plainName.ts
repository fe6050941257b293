/** A name as names are told apart: without white space round it, and whatever the case of its letters. */
export const plainName = (name: string): string => name.trim().toLowerCase()
