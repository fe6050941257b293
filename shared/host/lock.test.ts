import { expect, test } from 'vitest'
import { MemoryDisk, systemError, watched } from '../../tests/support/memoryDisk.ts'
import { RejoinderError } from '../errors.ts'
import type { Disk } from './disk.ts'
import { fileLock } from './lock.ts'

const TARGET = '/maps/a.argmap'
const NAME = 'a.argmap'
const FILE = '/a.lock'
const REFUSAL = new RejoinderError(
  `“${NAME}” can't be saved: another program is just saving it; try again, or save under another name.`,
)

/** A program's locks on this disk; those of the numbers in `dead` have ended. */
function lockOf(process: number, disk: Disk, dead: ReadonlySet<number> = new Set()) {
  let names = 0
  let waited = 0
  const lock = fileLock({
    disk,
    fileFor: async () => FILE,
    process,
    isAlive: (number) => !dead.has(number),
    newName: () => `${process}-${++names}`,
    wait: async (milliseconds) => {
      waited += milliseconds
      await new Promise((done) => setImmediate(done))
    },
  })
  return { lock, waited: () => waited }
}

test('one at a time: the other waits until it is let go', async () => {
  const disk = new MemoryDisk()
  const order: string[] = []
  const release = await lockOf(1, disk).lock(TARGET, NAME)
  const second = lockOf(2, disk)
    .lock(TARGET, NAME)
    .then((letGo) => {
      order.push('second')
      return letGo()
    })
  // So long that it has tried, and not so long that it gives up.
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done))
  order.push('first')
  await release()
  await second
  expect(order).toEqual(['first', 'second'])
  expect(disk.names.size).toBe(0)
})

test('of many that come at once each gets its turn, alone', async () => {
  const disk = new MemoryDisk()
  let inside = 0
  const turns = Array.from({ length: 30 }, async (_, process) => {
    const release = await lockOf(process, disk).lock(TARGET, NAME)
    inside += 1
    expect(inside).toBe(1)
    await new Promise((done) => setImmediate(done))
    inside -= 1
    await release()
  })
  await Promise.all(turns)
  expect(disk.names.size).toBe(0)
})

test('the lock of a process that has ended is taken over', async () => {
  const disk = new MemoryDisk()
  await lockOf(1, disk).lock(TARGET, NAME)
  const release = await lockOf(2, disk, new Set([1])).lock(TARGET, NAME)
  expect(disk.text(FILE)).toMatch(/^2 /)
  await release()
  expect([...disk.names.keys()]).toEqual([])
})

test('a lock whose process ended before it wrote its number is taken over, a little later', async () => {
  const disk = new MemoryDisk()
  disk.put(FILE, '')
  const { lock, waited } = lockOf(2, disk)
  await lock(TARGET, NAME)
  expect(disk.text(FILE)).toMatch(/^2 /)
  expect(waited()).toBeGreaterThanOrEqual(1_000)
})

test('one that is never let go of is refused in a sentence that leads on', async () => {
  const disk = new MemoryDisk()
  await lockOf(1, disk).lock(TARGET, NAME)
  const { lock, waited } = lockOf(2, disk)
  await expect(lock(TARGET, NAME)).rejects.toThrow(REFUSAL)
  expect(waited()).toBeGreaterThanOrEqual(10_000)
})

test('one that can be neither read nor taken away is refused too', async () => {
  const disk = new MemoryDisk()
  await lockOf(1, disk).lock(TARGET, NAME)
  const shut = watched(disk, (call) => {
    if (call === 'read') throw systemError('EACCES')
  })
  await expect(lockOf(2, shut).lock(TARGET, NAME)).rejects.toThrow(REFUSAL)
})

test('where no lock can be made, a save goes on without', async () => {
  const full = watched(new MemoryDisk(), (call) => {
    if (call === 'create') throw systemError('ENOSPC')
  })
  const release = await lockOf(1, full).lock(TARGET, NAME)
  await release()
})
