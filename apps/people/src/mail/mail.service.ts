import { signLink } from '@delakultur/identity';
import type { Clock } from '@delakultur/kernel';
import { failpoint } from '@delakultur/messaging';
import { CLOCK } from '@delakultur/nest-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { nextTryOf } from './delivery.rules.ts';
import { gatheredLetterOf, type Letter, type LetterLinks, letterOf } from './letter.ts';
import { Mailer } from './mailer.ts';
import { type ClaimedMail, MailRepository } from './mail.repository.ts';
import { MailSettings } from './mail-settings.ts';

/** As long as somebody may look at an old mail and have had enough. */
const STOP_LINK_LIVES = '400 days';
const ANSWER_LINK_LIVES = '14 days';
/** Longer than the job's own tries take to begin. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;
const AT_A_TIME = 20;

/** Sends each mail once at most: taken in one transaction, handed over, and what became of it written in another. */
@Injectable()
export class MailService {
  private readonly logger = new Logger(MailService.name);

  constructor(
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
    private readonly settings: MailSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(mailId: string): Promise<void> {
    if (!this.mailer.isOn) return;
    const mail = await this.mails.claim(mailId, this.clock.now());
    if (!mail) return;
    failpoint('mail.claimed');
    const letter = await this.write(mail);
    const delivery = await this.mailer.deliver({ id: mail.id, to: mail.to, letter, at: this.clock.now() });
    failpoint('mail.delivered');
    const now = this.clock.now();
    if (delivery.outcome === 'sent') return this.mails.markSent(mail.id, now);
    const { error } = delivery;
    this.logger.warn({ message: 'a mail was not sent', mailId, outcome: delivery.outcome, error, attempt: mail.attempts });
    if (delivery.outcome === 'unknown') return this.mails.leaveUncertain(mail.id, error);
    return this.mails.giveBack(mail.id, error, nextTryOf(delivery, mail.attempts, now));
  }

  /** Sends what was left lying, forgets what is old, and says how many mails hang in the air. */
  async tidy(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS);
    for (const id of await this.mails.forgotten(before, AT_A_TIME)) await this.send(id);
    await this.mails.sweep();
    const count = await this.mails.uncertain();
    if (count > 0) this.logger.warn({ message: 'nobody knows whether these mails were sent, and they are not sent again', count });
  }

  private async write({ lang, told, isGathered, personId, kommun }: ClaimedMail): Promise<Letter> {
    const { origin, linkSecret } = this.settings;
    const token = await signLink(linkSecret, { purpose: 'unsubscribe', personId, kommun, expiresIn: STOP_LINK_LIVES });
    const address = `${origin}/mejl?token=${token}${lang === 'sv' ? '' : `&lang=${lang}`}`;
    const english = lang === 'sv' ? '' : `?lang=${lang}`;
    const links: LetterLinks = {
      desk: `${origin}/mitt${english}#att-gora`,
      often: `${origin}/mitt${english}`,
      unsubscribe: address,
    };
    const [first] = told;
    if (isGathered || first === undefined) return gatheredLetterOf(told, links, lang);
    const { articleId, askedVersion: version } = first;
    if (articleId === null || version === null) return letterOf(first, links, lang);
    const answer = await signLink(linkSecret, { purpose: 'manager-answer', articleId, version, personId, expiresIn: ANSWER_LINK_LIVES });
    return letterOf(first, { ...links, answer: `${origin}/svar${english}#${answer}` }, lang);
  }
}
