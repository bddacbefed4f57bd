/** The demo intranets, in the order of their ports. */
export const INTRANETS = [
  { kommun: '1277', name: 'Åstorp', host: 'astorp' },
  { kommun: '1283', name: 'Helsingborg', host: 'helsingborg' },
  { kommun: '1284', name: 'Höganäs', host: 'hoganas' },
] as const;

const FIRST_INTRANET = 10;
/** How far above the port base the last port lies. */
export const LAST_OFFSET = FIRST_INTRANET + INTRANETS.length - 1;

/** A demo intranet's addresses: `url` for browsers, which keep its site apart, and `address` for programs, which may not resolve that. */
export interface IntranetAddress {
  readonly kommun: string;
  readonly name: string;
  readonly port: number;
  readonly url: string;
  readonly address: string;
}

export interface Ports {
  readonly gateway: number;
  readonly signIn: number;
  readonly nats: number;
  readonly postgres: number;
  /** Where the mailbox takes mails in. */
  readonly smtp: number;
  /** Where they are read. */
  readonly mailbox: number;
  readonly intranetBase: number;
  readonly intranets: readonly IntranetAddress[];
}

/** Who listens where, for one port base. */
export const portsFrom = (base: number): Ports => ({
  gateway: base,
  signIn: base + 1,
  nats: base + 2,
  postgres: base + 3,
  smtp: base + 4,
  mailbox: base + 5,
  intranetBase: base + FIRST_INTRANET,
  intranets: INTRANETS.map(({ kommun, name, host }, nth) => {
    const port = base + FIRST_INTRANET + nth;
    return { kommun, name, port, url: `http://${host}.localhost:${port}`, address: loopback(port) };
  }),
});

export const loopback = (port: number): string => `http://127.0.0.1:${port}`;

/** Where mails are to be sent. */
export const smtpOn = ({ smtp }: Ports): string => `smtp://127.0.0.1:${smtp}`;

/** Where our own pages are, as browsers write it. */
export const originOf = (port: number): string => `http://delakultur.localhost:${port}`;

/** Every port with the words for a message about it. */
export const namedPorts = ({
  gateway,
  signIn,
  nats,
  postgres,
  smtp,
  mailbox,
  intranets,
}: Ports): readonly (readonly [number, string])[] => [
  [gateway, 'the gateway'],
  [signIn, 'sign-in'],
  [nats, 'NATS'],
  [postgres, 'PostgreSQL'],
  [smtp, 'the mails'],
  [mailbox, 'the page of the mails'],
  ...intranets.map(({ port, name }) => [port, `the demo intranet of ${name}`] as const),
];
