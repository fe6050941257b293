import type { ArgumentMap } from '../../shared/document/argumentMap.ts'

/** Words that are hard for a format of plain text, and none that it may trim. */
const WORDS = [
  'Zoos should close',
  'It is 3 > 2 & 1 < 2, so “yes”',
  '[Not a title]: but words',
  '<angle> {curly} (round) #tag @at',
  '- a dash, + a plus, * a star, _ a line',
  '=SUM(A1:A9), with a comma; a "quote" and \\ a slash',
  '1. a number, 1.2. Pro: and Con: words',
  '中文的主张，和标点。',
  'قول بالعربية 12',
  'Über-Maß: naïve?',
  '---',
  '// no comment, /* nor here */',
  'true',
  '0x1F 1e5 -7',
  '<script>alert(1)</script>',
  '&amp; &lt; %20 #quot;',
] as const

/**
 * The map with plain words of one line in the place of all its texts, so that what a format does with its structure
 * can be seen; each text of a claim is said once.
 */
export function soberMap(map: ArgumentMap): ArgumentMap {
  const word = (text: string, index: number) => (text === '' ? '' : (WORDS[(text.length + index) % WORDS.length] ?? ''))
  return {
    ...map,
    title: word(map.title, 0),
    subtitle: word(map.subtitle, 1),
    parties: map.parties.map((party, index) => ({ ...party, name: `Party ${index + 1}`, short: '' })),
    turns: map.turns.map((turn, index) => ({ ...turn, name: `Speech ${index + 1}` })),
    sources: map.sources.map((source, index) => ({ ...source, title: `Source ${index + 1}` })),
    groups: map.groups.map((group, index) => ({ ...group, title: `Group ${index + 1}` })),
    claims: map.claims.map((claim, index) => ({
      ...claim,
      title: claim.title === '' ? '' : `Title ${index + 1}`,
      text: claim.text === '' ? '' : `${word(claim.text, index)} ${index + 1}`,
      speaker: claim.speaker === '' ? '' : `Speaker ${claim.speaker.length}`,
      tags: claim.tags.map((tag) => `tag-${tag.length}`),
      note: word(claim.note, index),
    })),
    relations: map.relations.map((relation, index) => ({
      ...relation,
      scheme: relation.scheme === '' ? '' : `Scheme ${relation.scheme.length}`,
      question: '',
      note: word(relation.note, index),
    })),
  }
}
