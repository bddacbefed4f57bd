import { readConfig } from './config.ts';
import { createMailPages } from './http.ts';
import { MailFolder } from './mail-folder.ts';
import { createSmtpServer } from './smtp.ts';

const HOST = '127.0.0.1';
const MOST_MAILS = 500;

const config = readConfig();
const mails = await MailFolder.open(config.folder, MOST_MAILS);
const smtp = createSmtpServer(mails);
const pages = createMailPages(mails);

smtp.listen(config.smtpPort, HOST, () => console.info(`Mails come in at smtp://${HOST}:${config.smtpPort}`));
pages.listen(config.port, HOST, () => console.info(`and are read at http://${HOST}:${config.port}`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    smtp.close();
    pages.close();
    pages.closeAllConnections();
  });
}
