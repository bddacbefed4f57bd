import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@delakultur/identity';
import { freePort } from '@delakultur/stack';
import { afterAll, describe, expect, it } from 'vitest';
import { PATIENCE, fillIn, useBrowser } from './browser-rig.ts';
import { formSuite } from './form.suite.ts';
import { hostilePageSuite } from './hostile-page.suite.ts';
import { protocolSuite } from './protocol.suite.ts';
import { sessionSuite } from './session.suite.ts';
import { topLevelSuite } from './top-level.suite.ts';
import { once, startEmbedded, startEmbeddedAt } from './providers.ts';
import { RelyingParty } from './relying-party.ts';
import { Visitor } from './visitor.ts';

const port = await freePort();
const gatewayOrigin = `http://delakultur.localhost:${port}`;
const running = once(() => startEmbedded(gatewayOrigin));

afterAll(async () => (await running()).stop());

describe('the embedded sign-in', () => {
  protocolSuite({ running, gatewayOrigin });
  const rig = useBrowser({ running, port });
  formSuite(rig);
  sessionSuite(rig);
  hostilePageSuite(rig);
  topLevelSuite(rig);

  it('A17: a confirmation by somebody else counts for nothing, and leaves nobody signed in at the sign-in', async () => {
    await rig.signInAtAstorp();
    const before = await rig.authTime();
    const popup = await rig.press('confirm');
    await fillIn(popup, 'karin.lund');
    await popup.getByText('Du loggade in som Karin Lund').waitFor();
    expect([await rig.state()(), await rig.authTime()]).toEqual(['signed-in Åsa Ek 1277', before]);
    await popup.close();
    await expect.poll(rig.outcome(), PATIENCE).toBe('other-person');
    await fillIn(await rig.press('confirm'), 'asa.ek');
    await expect.poll(rig.outcome(), PATIENCE).toBe('signed-in');
  });

  it('keeps its key over a restart, so that tokens live on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dk-sign-in-'));
    const own = await freePort();
    const first = await startEmbeddedAt({ gatewayOrigin, port: own, folder });
    const client = new RelyingParty(first.issuer, gatewayOrigin);
    const { url, verifier } = client.attempt();
    const { body } = await client.redeem((await new Visitor().signIn(url, 'asa.ek')).url.searchParams.get('code'), verifier);
    await first.stop();
    const second = await startEmbeddedAt({ gatewayOrigin, port: own, folder });
    const { verify } = createTokenVerifier({
      issuer: second.issuer,
      audience: 'delakultur-api',
      clients: ['delakultur-widgets'],
      clock: { now: () => new Date() },
    });
    expect(await verify(body.access_token)).toMatchObject({ ok: true });
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});
