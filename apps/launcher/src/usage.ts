/** A word on the command line that we do not know. Its message is one sentence for a human. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm start starts all of Delakultur on this machine. Options come after two dashes: npm start -- --fresh

  --port-base N   use the ports from N on, with data of their own (7400)
  --fresh         begin anew: forget the data that these ports have
  --keycloak      sign in with real Keycloak, which needs Java 17 and Maven
  --json          print one line of JSON when ready, and all other words on standard error
  --help          print this

Ctrl-C stops everything. While it runs: npm run clock, npm run jobs, npm run events, each with -- --help.
`;
