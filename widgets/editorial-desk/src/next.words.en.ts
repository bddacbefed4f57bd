import type { NextWords } from './next.words.ts';

const ASK_THE_SITE = 'You can help: get in touch with those who look after the site.';
const ASK_THE_AUTHOR = 'You can help: get in touch with the author, or write in the conversation.';

export const nextEn: NextWords = {
  reminder: (name, when) => [name ? `${name} is reminded ` : 'A reminder goes out ', when, '.'],
  reminded: (name, when, next) => [name ? `${name} was reminded ` : 'A reminder went out ', when, ', and the next one comes ', next, '.'],
  helped: {
    'contact-person': (name, kommun) =>
      name ? `${name}, contact person in ${kommun}, has been asked to help.` : `The contact person in ${kommun} has been asked to help.`,
    administrator: (name, kommun) =>
      name ? `${name}, administrator in ${kommun}, has been asked to help.` : `The administrator in ${kommun} has been asked to help.`,
    editor: (name) => `${name ?? 'The editor'} has been asked to help.`,
    'chief-editor': (name) => `${name ?? 'The chief editor'} has been asked to help.`,
  },
  advice: {
    manager: {
      'contact-person': 'You can help: talk with the manager, or ask the municipality’s administrator to register a stand-in.',
      administrator: 'You can help: talk with the manager, or give somebody the role while the manager is away.',
      editor: ASK_THE_SITE,
      'chief-editor': ASK_THE_SITE,
    },
    editor: {
      'chief-editor': 'You can help: talk with the editor, or hand the article over to another.',
      'contact-person': ASK_THE_SITE,
      administrator: ASK_THE_SITE,
      editor: ASK_THE_SITE,
    },
    author: {
      editor: ASK_THE_AUTHOR,
      'chief-editor': ASK_THE_AUTHOR,
      'contact-person': ASK_THE_AUTHOR,
      administrator: ASK_THE_AUTHOR,
    },
    'chief-editor': {
      'chief-editor': 'You can help: let somebody stand in for you.',
      'contact-person': ASK_THE_SITE,
      administrator: ASK_THE_SITE,
      editor: ASK_THE_SITE,
    },
  },
  next: {
    draft: '',
    'with-manager': 'After a yes an editor takes over.',
    'with-editor': 'The editor goes through the text, and the author approves it.',
    'with-author': 'When the text is approved the chief editor can release the article.',
    ready: 'When it is released everyone can read it.',
    released: '',
    'withdrawal-requested': 'Readers see the article until the chief editor has answered.',
    replaced: '',
    unpublished: '',
    discarded: '',
  },
  facts: {
    agreed: (manager, when) => [manager ? `${manager}, manager, said yes ` : 'The manager said yes ', when, '.'],
    attested: (author, manager, when) => [
      `${author} declared `,
      when,
      manager ? ` that the manager ${manager} agrees.` : ' that the manager agrees.',
    ],
    standsIn: (delegate, manager) => [`${delegate} answers in place of ${manager}.`],
    iStandIn: (manager, until) => [`You answer in place of ${manager}${until ? ` until ${until}` : ''}.`],
    editor: (editor) => [`${editor} is the editor.`],
    iEdit: 'You are the editor.',
    first: (count) => (count === 1 ? 'The author’s first article.' : 'The authors’ first article.'),
    revision: 'A new version of an article that is released already. Readers see the old one until this one is released.',
    producer: (producer) => `Made by ${producer} on the municipality’s commission.`,
    allRights: 'Others may read the text but not use it further.',
  },
};
