import { describe, expect, test } from 'vitest'
import { MemoryDisk, systemError, watched } from '../../tests/support/memoryDisk.ts'
import { RejoinderError } from '../errors.ts'
import type { Disk } from './disk.ts'
import type { Lock } from './lock.ts'
import { checkTarget, type Saving, saveFile } from './save.ts'

const OLD = 'the old map'
const NEW = 'the new map, which is longer than the old one'
const PATH = '/a.argmap'

type Save = (disk: Disk, path: string, bytes: Uint8Array, saving: Saving) => Promise<unknown>
const bytes = new TextEncoder().encode(NEW)
const lock: Lock = async () => async () => undefined
const saving: Saving = { temporaryName: '.a.tmp', wait: async () => undefined, lock }
const save = (disk: Disk, path = PATH) => saveFile(disk, path, bytes, saving)

const diskWith = (change: Partial<MemoryDisk> = {}) => {
  const disk = Object.assign(new MemoryDisk(), { largestWrite: 20 }, change)
  disk.put(PATH, OLD)
  return disk
}

/** Every call that a save makes to a disk that does as it is told. */
async function callsOf(saver: Save): Promise<string[]> {
  const calls: string[] = []
  const disk = diskWith()
  disk.put(PATH, OLD, { uid: 7 })
  await saver(
    watched(disk, (call) => calls.push(call)),
    PATH,
    bytes,
    saving,
  )
  return calls
}

/** Saves with the given call failing once, or, where the power goes, with every call from it on. */
async function saveWithFault(saver: Save, failing: number, code: string, once: boolean) {
  const disk = diskWith()
  disk.put(PATH, OLD, { uid: 7 })
  let count = 0
  const faulty = watched(disk, () => {
    const number = count++
    if (once ? number === failing : number >= failing) throw systemError(code)
  })
  const error: unknown = await saver(faulty, PATH, bytes, saving).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return { disk, error }
}

/** What is wrong with a saver, as sentences; none where it keeps its promise. */
async function faultsOf(saver: Save): Promise<string[]> {
  const faults: string[] = []
  const expectWhole = (found: string | null, when: string) => {
    if (found !== OLD && found !== NEW) faults.push(`“${found}” after ${when}`)
  }
  const calls = await callsOf(saver)
  for (const [number, call] of [...calls, 'which is none'].entries()) {
    for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EROFS']) {
      const when = `${code} at call ${number}, ${call}`
      const { disk, error } = await saveWithFault(saver, number, code, true)
      expectWhole(disk.text(PATH), when)
      for (const found of disk.afterPowerCut(PATH)) expectWhole(found, `${when}, then a power cut`)
      if (error === null && disk.text(PATH) !== NEW) faults.push(`called saved, but not, after ${when}`)
      if (error !== null && !(error instanceof RejoinderError && error.message.includes(PATH)))
        faults.push(`no sentence after ${when}: ${error}`)
      if (disk.names.size > 1) faults.push(`a leftover after ${when}`)
    }
    const { disk } = await saveWithFault(saver, number, 'EIO', false)
    for (const found of disk.afterPowerCut(PATH)) expectWhole(found, `a power cut at call ${number}, ${call}`)
  }
  return faults
}

describe('whatever fails, the file is the old one or the new one, whole', () => {
  test('with each call failing once, and with the power cut at each call', async () => {
    expect((await callsOf(saveFile)).length).toBeGreaterThan(12)
    expect(await faultsOf(saveFile)).toEqual([])
  })

  test('a saver that trusts one write and syncs nothing is caught', async () => {
    const naive: Save = async (disk, path, content, { temporaryName }) => {
      const temporary = disk.beside(path, temporaryName)
      const file = await disk.create(temporary, 0o666)
      await file.write(content, 0)
      await file.close()
      await disk.rename(temporary, path)
    }
    const faults = (await faultsOf(naive)).join('\n')
    expect(faults).toContain('called saved, but not, after ENOSPC at call 4, which is none')
    expect(faults).toContain('a power cut')
    expect(faults).toContain('a leftover')
    expect(faults).toContain('no sentence')
  })

  test('once it is saved, a power cut leaves the new one', async () => {
    const disk = diskWith()
    await save(disk)
    expect(disk.afterPowerCut(PATH)).toEqual([NEW, NEW])
  })

  test.each([1, 7, bytes.length - 1])('on a disk that takes %i bytes at a time', async (largestWrite) => {
    const disk = diskWith({ largestWrite })
    await save(disk)
    expect(disk.text(PATH)).toBe(NEW)
  })

  test.each([0, 1, bytes.length - 1])('on a disk with room for %i bytes that reports no error', async (room) => {
    const disk = diskWith({ room })
    await expect(save(disk)).rejects.toThrow("“/a.argmap” can't be saved: the disk took only a part of it")
    expect([disk.text(PATH), disk.names.size]).toEqual([OLD, 1])
  })
})

describe('what it keeps', () => {
  test('the mode of the file', async () => {
    const disk = diskWith()
    disk.put(PATH, OLD, { mode: 0o100640 })
    await save(disk)
    expect(disk.names.get(PATH)?.mode).toBe(0o100640)
  })

  test('a new file has the usual mode', async () => {
    const disk = diskWith()
    await save(disk, '/new.argmap')
    expect(disk.names.get('/new.argmap')?.mode).toBe(0o100644)
  })

  test.each([
    ['the owner, for the superuser', { uid: 0, gid: 0 }, { uid: 7, gid: 8 }],
    ['the group, for everybody else', { uid: 1000, gid: 1000 }, { uid: 1000, gid: 8 }],
  ])('%s', async (_, me, kept) => {
    const disk = diskWith({ me })
    disk.put(PATH, OLD, { uid: 7, gid: 8 })
    await save(disk)
    expect(disk.names.get(PATH)).toMatchObject(kept)
  })

  test('a symbolic link, and saves where it leads', async () => {
    const disk = diskWith()
    disk.links.set('/link', PATH)
    await save(disk, '/link')
    expect([disk.text(PATH), disk.names.has('/link')]).toEqual([NEW, false])
  })
})

describe('a file that another program holds', () => {
  const heldFor = (tries: number) => {
    const disk = diskWith()
    const waits: number[] = []
    let left = tries
    const held = watched(disk, (call) => {
      if (call === 'rename' && left-- > 0) throw systemError('EBUSY')
    })
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds)
    }
    return { disk, waits, saved: saveFile(held, PATH, bytes, { ...saving, wait }) }
  }

  test('is tried again, a little later each time', async () => {
    const { disk, waits, saved } = heldFor(3)
    await saved
    expect(disk.text(PATH)).toBe(NEW)
    expect(waits).toEqual([20, 60, 180])
  })

  test('is given up on, and named', async () => {
    const { disk, saved } = heldFor(Number.POSITIVE_INFINITY)
    await expect(saved).rejects.toThrow('another program holds it')
    expect([disk.text(PATH), disk.names.size]).toEqual([OLD, 1])
  })
})

test('a folder, a device and a protected file are refused', async () => {
  const disk = diskWith()
  disk.put('/folder', '', { isFile: false })
  disk.put('/protected', OLD, { mode: 0o100444 })
  await expect(save(disk, '/folder')).rejects.toThrow("“/folder” can't be saved: it is a folder or a device")
  await expect(save(disk, '/protected')).rejects.toThrow('it is read-only')
  expect(disk.text('/protected')).toBe(OLD)
})

describe('a target is tried before there is anything to save', () => {
  test('and left as it was', async () => {
    for (const path of [PATH, '/new.argmap']) {
      const disk = diskWith()
      await checkTarget(disk, path, saving.temporaryName)
      expect([disk.text(PATH), [...disk.names.keys()]]).toEqual([OLD, [PATH]])
    }
  })

  test('and refused where a save would be', async () => {
    const disk = diskWith()
    disk.put('/folder', '', { isFile: false })
    await expect(checkTarget(disk, '/folder', '.a.tmp')).rejects.toThrow("“/folder” can't be saved: it is a folder")
    const locked = watched(disk, (call) => {
      if (call === 'create') throw systemError('EACCES')
    })
    await expect(checkTarget(locked, PATH, '.a.tmp')).rejects.toThrow('you have no permission there')
  })
})

test('a fault of ours is not made into a sentence', async () => {
  const broken = watched(diskWith(), (call) => {
    if (call === 'sync') throw new TypeError('x is undefined')
  })
  await expect(save(broken)).rejects.toThrow(TypeError)
})

describe('a file that may have been changed meanwhile', () => {
  const isOld = (found: Uint8Array | null) => found !== null && new TextDecoder().decode(found) === OLD

  test('is looked at while it is locked, and replaced where it is as it was', async () => {
    const calls: string[] = []
    const disk = diskWith()
    const order: Lock = async (target) => {
      calls.push(`lock ${target}`)
      return async () => void calls.push('let go')
    }
    const seen = watched(disk, (call) => calls.push(call))
    const mayReplace = (found: Uint8Array | null) => isOld(found)
    expect(await saveFile(seen, PATH, bytes, { ...saving, lock: order, mayReplace })).toBe(true)
    const from = calls.indexOf(`lock ${PATH}`)
    expect(calls.slice(from)).toEqual([`lock ${PATH}`, 'read', 'rename', 'let go', 'syncFolderOf'])
  })

  test.each(['changed', null])('is left where it is %s', async (there) => {
    const disk = diskWith()
    if (there === null) disk.names.delete(PATH)
    else disk.put(PATH, there)
    expect(await saveFile(disk, PATH, bytes, { ...saving, mayReplace: isOld })).toBe(false)
    expect([disk.text(PATH), disk.names.size]).toEqual([there, there === null ? 0 : 1])
  })

  test('the lock is let go of whatever fails', async () => {
    let held = 0
    const counting: Lock = async () => {
      held += 1
      return async () => {
        held -= 1
      }
    }
    const broken = watched(diskWith(), (call) => {
      if (call === 'rename') throw systemError('EIO')
    })
    await expect(saveFile(broken, PATH, bytes, { ...saving, lock: counting })).rejects.toThrow('reports a fault')
    expect(held).toBe(0)
  })
})
