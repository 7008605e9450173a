import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeDurably } from '../node/durable-write.ts'
import { nullIfMissing } from '../node/error-code.ts'
import { parsedJson } from '../node/parsed-json.ts'
import type { Releases } from '../release/release.ts'

const Rejected = v.object({
  /** The recipe that nobody wants to see. */
  recipe: v.string(),
  /** The one that is used as long as the site's sources say that. */
  instead: v.string(),
})

/**
 * How the site looks: by the recipe of its sources, or by that of a release before. What it says is always what is public
 * now. Going back to the words of an older release would bring back what was withdrawn or mended since.
 */
export class Look {
  readonly #path: string
  #rejected: v.InferOutput<typeof Rejected> | null

  private constructor(path: string, rejected: v.InferOutput<typeof Rejected> | null) {
    this.#path = path
    this.#rejected = rejected
  }

  static async open(path: string): Promise<Look> {
    const text = await readFile(path, 'utf8').catch(nullIfMissing)
    const read = text === null ? null : v.safeParse(v.nullable(Rejected), parsedJson(text))
    return new Look(path, read?.success === true ? read.output : null)
  }

  /** The recipe to build with. A new version of the sources is used again, whatever was thought of the one before. */
  choose(own: string): string {
    return this.#rejected?.recipe === own ? this.#rejected.instead : own
  }

  /** Back to the look of the newest release that has another. False: no release that is kept has. */
  async back(releases: Releases): Promise<boolean> {
    const live = await releases.current()
    if (live === null) return false
    for (const id of (await releases.ids()).toReversed()) {
      const other = await releases.manifest(id)
      if (other === null || other.recipe === live.recipe) continue
      await this.#keep({ recipe: live.recipe, instead: other.recipe })
      return true
    }
    return false
  }

  /** As the sources say. */
  newest(): Promise<void> {
    return this.#keep(null)
  }

  async #keep(rejected: v.InferOutput<typeof Rejected> | null): Promise<void> {
    await writeDurably(this.#path, JSON.stringify(rejected))
    this.#rejected = rejected
  }
}
