import { describe, expect, test } from 'vitest'
import { formatOfContent } from '../../shared/formats/registry.ts'

/** A file's format and map, as an outline of the map notation. */
async function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  const format = formatOfContent(bytes)
  const back = await format?.read?.(bytes)
  if (back === undefined) throw new Error('No format knows this file.')
  return { id: format?.id, map: back.map, losses: back.losses.map(({ at, kind }) => `${at} ${kind}`) }
}

describe('formats that are read only', () => {
  test('SADFace', async () => {
    const { id, map } = await read(
      JSON.stringify({
        metadata: { core: { title: 'Zoos' } },
        nodes: [
          { id: 'a', type: 'atom', text: 'Zoos should close' },
          { id: 'b', type: 'atom', text: 'Animals suffer' },
          { id: 'c', type: 'atom', text: 'Zoos save species' },
          { id: 's', type: 'scheme', name: 'support' },
          { id: 't', type: 'scheme', name: 'conflict' },
        ],
        edges: [
          { id: '1', source_id: 'b', target_id: 's' },
          { id: '2', source_id: 's', target_id: 'a' },
          { id: '3', source_id: 'c', target_id: 't' },
          { id: '4', source_id: 't', target_id: 's' },
        ],
      }),
    )
    expect(id).toBe('sadface')
    expect(map.title).toBe('Zoos')
    expect(map.relations).toMatchObject([
      { id: 's', kind: 'support', from: ['b'], to: 'a' },
      { id: 't', kind: 'rebut', from: ['c'], to: 's' },
    ])
  })

  test.each([
    ['apx', 'arg(a). arg(b).\n% a comment\natt(b,a).\natt(c,a).', ['line 4 dropped', 'line 4 dropped']],
    ['tgf', '1 a\n2 b\n#\n2 1\n', []],
    ['paf', '# made by hand\np af 2\n2 1\n', []],
  ])('an argumentation framework as %s', async (format, text, losses) => {
    const found = await read(text)
    expect(found.id).toBe(format)
    expect(found.losses).toEqual(losses)
    const [rebuttal, ...others] = found.map.relations
    expect(others).toEqual([])
    expect(rebuttal).toMatchObject({ kind: 'rebut', from: [found.map.claims[1]?.id], to: found.map.claims[0]?.id })
  })

  test('a framework of more arguments than a map may have is refused', async () => {
    await expect(read('p af 999999999\n1 2\n')).rejects.toThrow('more than a map may have')
  })

  test('brat annotations', async () => {
    const { id, map, losses } = await read(
      [
        'T1\tMajorClaim 0 17\tZoos should close',
        'T2\tClaim 20 34\tAnimals suffer',
        'T3\tPremise 40 57\tZoos save species',
        'A1\tStance T2 For',
        'R1\tattacks Arg1:T3 Arg2:T2\t',
        '#1\tAnnotatorNotes T1\tsure',
      ].join('\n'),
    )
    expect(id).toBe('brat')
    expect(map.claims.map(({ tags, contention }) => [...tags, contention])).toEqual([
      ['MajorClaim', true],
      ['Claim', false],
      ['Premise', false],
    ])
    expect(map.relations).toMatchObject([
      { kind: 'support', from: ['T2'], to: 'T1' },
      { kind: 'rebut', from: ['T3'], to: 'T2' },
    ])
    expect(losses).toEqual(['line 6 dropped'])
  })
})

test('an argument graph of the corpus: an undercut, a linked premise, and a type that is only named', async () => {
  const { id, map } = await read(`<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="zoos" topic_id="close_zoos">
  <edu id="e1"><![CDATA[Zoos should close]]></edu>
  <edu id="e2"><![CDATA[Animals suffer,]]></edu>
  <edu id="e3"><![CDATA[and they need not.]]></edu>
  <edu id="e4"><![CDATA[Nobody can measure that.]]></edu>
  <adu id="a1" type="pro"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/><adu id="a4" type="opp"/>
  <edge id="c1" src="e1" trg="a1" type="seg"/><edge id="c2" src="e2" trg="a2" type="seg"/>
  <edge id="c3" src="e3" trg="a3" type="seg"/><edge id="c4" src="e4" trg="a4" type="seg"/>
  <edge id="c5" src="a2" trg="a1" type="sup"/><edge id="c6" src="a3" trg="c5" type="add"/>
  <edge id="c7" src="a4" trg="c5" type="und"/>
</arggraph>`)
  expect(id).toBe('arggraph')
  expect(map.relations).toMatchObject([
    { kind: 'support', from: ['a2', 'a3'], to: 'a1' },
    { kind: 'rebut', from: ['a4'], to: 'c5' },
  ])
  expect(map.claims.map(({ text, party }) => [text, party])).toEqual([
    ['Zoos should close', 'Proponent'],
    ['Animals suffer,', 'Proponent'],
    ['and they need not.', 'Proponent'],
    ['Nobody can measure that.', 'Opponent'],
  ])
})

test('entities of a stranger’s own are refused, not unfolded', async () => {
  const bomb =
    '<!DOCTYPE arggraph [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><arggraph><edu id="e1">&b;</edu></arggraph>'
  await expect(read(bomb)).rejects.toThrow('declares entities of its own')
})

test('Kialo’s second shape, with sources and a reference', async () => {
  const { map, losses } = await read(
    [
      'Discussion Name: Zoos\r',
      '\r',
      '1. Zoos should close.\r',
      '1.1. Pro:\r',
      'Animals suffer \\(badly\\) there. [1]\r',
      '1.2. Con: Zoos save [species](https://example.org/species).\r',
      '1.2.1. Con: -> See 1.1.\r',
      'Sources:\r',
      '[1] A report, 2020\r',
    ].join('\n'),
  )
  expect(map.claims.map(({ text }) => text)).toEqual([
    'Zoos should close.',
    'Animals suffer (badly) there. [1]',
    'Zoos save species.',
  ])
  expect(map.relations.map(({ kind, from, to }) => `${from} ${kind} ${to}`)).toEqual([
    expect.stringMatching(/ support /),
    expect.stringMatching(/ rebut /),
    expect.stringMatching(/ rebut /),
  ])
  expect(map.sources.map(({ title, url }) => [title, url])).toEqual([
    ['A report, 2020', ''],
    ['species', 'https://example.org/species'],
  ])
  expect(map.claims[1]?.sources).toHaveLength(1)
  expect(losses).toEqual([])
})
