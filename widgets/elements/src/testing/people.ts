import type { ArticleRole, Me, PersonCard } from '@delakultur/contracts/client';

const card = (id: string, name: string, title: string, workplace: string, kommun: string, kommunName: string): PersonCard => ({
  id: `00000000-0000-4000-8000-0000000000${id}`,
  name,
  title,
  workplace,
  kommun,
  kommunName,
});

/** The five who take one article through its life, and a colleague. */
export const people = {
  author: card('01', 'Åsa Ek', 'förskollärare', 'Ugglans förskola', '1277', 'Åstorp'),
  colleague: card('02', 'Nils Berg', 'pedagog', 'Ugglans förskola', '1277', 'Åstorp'),
  manager: card('03', 'Karin Lund', 'rektor', 'Ugglans förskola', '1277', 'Åstorp'),
  editor: card('04', 'Amir Haddad', 'redaktör', 'Skol- och fritidsförvaltningen', '1283', 'Helsingborg'),
  'chief-editor': card('05', 'Maja Lindqvist', 'huvudredaktör', 'Skol- och fritidsförvaltningen', '1283', 'Helsingborg'),
} as const satisfies Record<ArticleRole | 'colleague', PersonCard>;

/** Somebody as the session has them. */
export const signedIn = ({ id, name, kommun }: PersonCard): { readonly id: string; readonly name: string; readonly kommun: string } => ({
  id,
  name,
  kommun,
});

/** Somebody as the API shows them to themselves. */
export const meAs = (person: PersonCard, manager: PersonCard | null = people.manager, more: Partial<Me> = {}): Me => ({
  ...person,
  givenName: person.name.split(' ')[0]!,
  assignments: [],
  sites: [{ slug: 'familjen-helsingborg', name: 'Familjen Helsingborg' }],
  manager,
  managerDelegate: null,
  managerPolicy: 'confirm',
  ...more,
});
