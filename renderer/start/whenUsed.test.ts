import { expect, test } from 'vitest'
import { whenUsed } from './whenUsed.ts'

const now = new Date(2026, 10, 20, 12, 30).getTime()
const said = (...date: [number, number, number, number?, number?]) => whenUsed(new Date(...date).getTime(), now)

test('today is told with the time', () => {
  expect(said(2026, 10, 20, 12, 4)).toBe('Today, 12:04')
  expect(said(2026, 10, 20, 0, 0)).toBe('Today, 00:00')
})

test('yesterday is any time of the day before, over a turn of the month and the year', () => {
  expect(said(2026, 10, 19, 23, 59)).toBe('Yesterday')
  expect(said(2026, 10, 19, 0, 0)).toBe('Yesterday')
  expect(whenUsed(new Date(2025, 11, 31, 9).getTime(), new Date(2026, 0, 1, 8).getTime())).toBe('Yesterday')
})

test('earlier days are told by their date, those of another year with it', () => {
  expect(said(2026, 10, 18, 23, 59)).toBe('18 Nov')
  expect(said(2026, 0, 6)).toBe('6 Jan')
  expect(said(2025, 10, 18)).toBe('18 Nov 2025')
})
