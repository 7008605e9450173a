import { parentPort, workerData } from 'node:worker_threads'
import { filePieces } from '@gongkai/catalogue-core/indexing'
import { readShown } from './read-shown.ts'

// The thread in which one file is read: whatever the file does to it, it ends with it.
if (parentPort === null || !(workerData instanceof Uint8Array))
  throw new Error('to be started by read-apart.ts')
const read = await readShown(workerData)
parentPort.postMessage(read.outcome === 'read' ? { outcome: 'read', ...filePieces(read.shown) } : read)
