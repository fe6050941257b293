const DATABASE = 'rejoinder'
const VERSION = 2

/** What a browser keeps for this program, each under the token of what it holds. */
export type StoreName = 'recents' | 'unsaved'

/** Asks the browser's database; null where it has none, or keeps nothing (in a private window). */
export async function inStore<Value>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | null> {
  try {
    const database = await openDatabase()
    try {
      return await inTransaction(database.transaction(name, mode), (transaction) => ask(transaction.objectStore(name)))
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

function inTransaction<Value>(
  transaction: IDBTransaction,
  ask: (transaction: IDBTransaction) => IDBRequest<Value>,
): Promise<Value> {
  const request = ask(transaction)
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request.result)
    transaction.onerror = transaction.onabort = () => fail(transaction.error)
  })
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, VERSION)
  opening.onupgradeneeded = () => {
    const { result } = opening
    for (const name of ['recents', 'unsaved'] satisfies StoreName[])
      if (!result.objectStoreNames.contains(name)) result.createObjectStore(name, { keyPath: 'token' })
  }
  return new Promise((done, fail) => {
    opening.onsuccess = () => done(opening.result)
    opening.onerror = opening.onblocked = () => fail(opening.error)
  })
}
