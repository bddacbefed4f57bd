/** What an article can be about. */
export const topicsSv = {
  'sprak-och-kunskap': 'Språk och kunskap',
  'att-mota-olikheter': 'Att möta olikheter',
  ledarskap: 'Ledarskap',
  matematik: 'Matematik',
  utomhus: 'Utomhus',
  digitalisering: 'Digitalisering',
  estetik: 'Estetik',
  naturvetenskap: 'Naturvetenskap',
} as const;
export type Topic = keyof typeof topicsSv;
export type TopicWords = Readonly<Record<Topic, string>>;

export const topicsEn: TopicWords = {
  'sprak-och-kunskap': 'Language and knowledge',
  'att-mota-olikheter': 'Meeting differences',
  ledarskap: 'Leadership',
  matematik: 'Mathematics',
  utomhus: 'Outdoors',
  digitalisering: 'Digitalisation',
  estetik: 'Aesthetics',
  naturvetenskap: 'Natural science',
};
