import { open, readFile, type FileHandle } from 'node:fs/promises'
import { writeDurably } from '../node/durable-write.ts'

interface Writing {
  readonly line: string
  readonly written: () => void
  readonly failed: (error: unknown) => void
}

const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** Lines on disk. `append` returns after its line is synced; lines that come during a sync share the next one. */
export class Journal {
  readonly #path: string
  #file: FileHandle
  /** Lines that wait for the next write; null when none is due. */
  #batch: Writing[] | null = null
  /** The last piece of work given to the file: each waits for the one before, so none crosses another. */
  #work: Promise<void> = Promise.resolve()
  /** A failed write (disk full) may have left half a line: the next one must not be glued to it. */
  #torn = false

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  static async open(path: string): Promise<Journal> {
    return new Journal(path, await open(path, 'a'))
  }

  async lines(): Promise<readonly string[]> {
    return (await readFile(this.#path, 'utf8')).split('\n').filter((line) => line !== '')
  }

  append(line: string): Promise<void> {
    return new Promise((written, failed) => {
      this.#batch ??= this.#nextBatch()
      this.#batch.push({ line, written, failed })
    })
  }

  /** Replaces all lines. `lines` is asked when every earlier append is on disk; the old file stays whole until the new one is. */
  rewrite(lines: () => readonly string[]): Promise<void> {
    // Later appends must not join a batch that is written before the rewrite.
    this.#batch = null
    return new Promise((written, failed) => {
      this.#work = this.#work.then(() => this.#replace(lines()).then(written, failed))
    })
  }

  async close(): Promise<void> {
    await this.#work
    await this.#file.close()
  }

  #nextBatch(): Writing[] {
    const batch: Writing[] = []
    this.#work = this.#work.then(() => {
      if (this.#batch === batch) this.#batch = null
      return this.#write(batch)
    })
    return batch
  }

  async #write(batch: readonly Writing[]): Promise<void> {
    try {
      await this.#file.appendFile(`${this.#torn ? '\n' : ''}${asText(batch.map(({ line }) => line))}`)
      await this.#file.datasync()
      this.#torn = false
      for (const { written } of batch) written()
    } catch (error) {
      this.#torn = true
      for (const { failed } of batch) failed(error)
    }
  }

  async #replace(lines: readonly string[]): Promise<void> {
    await writeDurably(this.#path, asText(lines))
    const old = this.#file
    this.#file = await open(this.#path, 'a')
    this.#torn = false
    await old.close()
  }
}
