import { onJob } from '@delakultur/jobs';
import { JOB_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { config } from '../config.ts';
import { PersonRepository } from '../persons/person.repository.ts';
import { GatheringRepository } from './gathering.repository.ts';
import { MailController } from './mail.controller.ts';
import { gatherMails, sendMail, tidyMails } from './mail.jobs.ts';
import { MailRepository } from './mail.repository.ts';
import { MailService } from './mail.service.ts';
import { Mailer } from './mailer.ts';
import { MailPreferenceRepository } from './mail-preference.repository.ts';
import { MailPreferenceService } from './mail-preference.service.ts';
import { MailSettings } from './mail-settings.ts';
import { Postman } from './postman.service.ts';

@Module({
  controllers: [MailController],
  providers: [
    GatheringRepository,
    MailPreferenceRepository,
    MailPreferenceService,
    MailRepository,
    MailService,
    PersonRepository,
    Postman,
    { provide: Mailer, useFactory: () => new Mailer({ url: config.DK_SMTP_URL, from: config.DK_MAIL_FROM }) },
    { provide: MailSettings, useFactory: () => new MailSettings({ origin: config.DK_GATEWAY_ORIGIN, linkSecret: config.DK_LINK_SECRET }) },
    {
      provide: JOB_HANDLERS,
      useFactory: (mails: MailService, gathering: GatheringRepository) => [
        onJob(sendMail, ({ mailId }) => mails.send(mailId)),
        onJob(gatherMails, () => gathering.gather(), { every: '0 7 * * *' }),
        onJob(tidyMails, () => mails.tidy(), { every: '*/10 * * * *' }),
      ],
      inject: [MailService, GatheringRepository],
    },
  ],
  exports: [Postman],
})
export class MailModule {}
