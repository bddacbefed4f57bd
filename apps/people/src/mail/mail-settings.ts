/** What mails need to know of where they are sent from; the injection token is the class. */
export class MailSettings {
  /** Our own pages, as people open them. */
  readonly origin: string;
  readonly linkSecret: string;

  constructor({ origin, linkSecret }: { readonly origin: string; readonly linkSecret: string }) {
    this.origin = origin;
    this.linkSecret = linkSecret;
  }
}
