/** What the frame's script is told: who issues tokens, and which pages it may speak to. */
export interface FrameConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly kommun: string;
  readonly origins: readonly string[];
}

const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The session frame: a script and what it has to know, and nothing to see. */
export const framePage = (config: FrameConfig, script: string): string => `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Delakultur</title>
<meta name="dk-session" content="${inAttribute(JSON.stringify(config))}">
<script type="module" src="${inAttribute(script)}"></script>
</html>
`;

/** The sign-in window: says that it is on its way, and sends the person on. */
export const popupPage = (script: string): string => `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Logga in till Delakultur</title>
<main><noscript>Inloggningen behöver JavaScript. / Sign-in needs JavaScript.</noscript></main>
<script type="module" src="${inAttribute(script)}"></script>
</html>
`;
