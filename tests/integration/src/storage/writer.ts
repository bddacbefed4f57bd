import { Readable } from 'node:stream';
import { directoryStore, StoreError, storeKey } from '@delakultur/storage';

const MB = 2 ** 20;
const [folder = '', id = '', name = '', filling = '0', megabytes = '1', times = '1'] = process.argv.slice(2);

function* chunks(): Generator<Buffer> {
  for (let at = 0; at < Number(megabytes); at += 1) yield Buffer.alloc(MB, Number(filling));
}

/** A process of its own that puts the same file again and again, and says after the first that it is at it. */
const store = await directoryStore(folder);
try {
  for (let nth = 0; nth < Number(times); nth += 1) {
    await store.put(storeKey(id, name), Readable.from(chunks(), { objectMode: false }));
    if (nth === 0) console.log('putting');
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.log(error.failure);
}
