import { readConfig } from './config.ts';
import { readKeys } from './keys.ts';
import { readRealm } from './realm.ts';
import { createSignInServer } from './server.ts';

const config = readConfig();
const realm = readRealm(config.realmFile, config.variables);
const server = createSignInServer({ realm, origin: config.origin, keys: readKeys(config.keysFile) });

server.listen(config.port, '127.0.0.1', () => console.info(`Sign-in for ${realm.displayName} at ${config.origin}/realms/${realm.realm}`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
