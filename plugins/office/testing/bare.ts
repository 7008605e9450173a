import sax from 'sax'
import yauzl from 'yauzl'

/** The least that any reader of these files does: unpack one part and parse its XML, keeping nothing. */
export const bareContainer = (bytes: Uint8Array, part: string): Promise<void> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure !== null) {
        reject(failure)
        return
      }
      zip.on('error', reject)
      zip.on('end', () => reject(new Error(`There is no ${part}.`)))
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== part) {
          zip.readEntry()
          return
        }
        zip.openReadStream(entry, (unopened, stream) => {
          if (unopened !== null) {
            reject(unopened)
            return
          }
          const parser = sax.parser(true, { position: false })
          parser.onerror = reject
          stream.setEncoding('utf8')
          stream.on('data', (text: string) => parser.write(text))
          stream.on('error', reject)
          stream.on('end', () => {
            parser.close()
            resolve()
          })
        })
      })
      zip.readEntry()
    })
  })
