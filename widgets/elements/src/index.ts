export { adoptStyles } from './adopt-styles.ts';
export { buttons } from './buttons.ts';
export { dateWords, dayOf, daysAfter } from './day.ts';
export { ColleagueLookup } from './colleague-lookup.ts';
export { articleWords } from './document.words.ts';
export { Dialog, dialogStyles, type DialogContent } from './dialog.ts';
export { errorSummary, field, fields, focusErrorSummary, type ControlFacts, type FieldFacts } from './field.ts';
export { Fetched } from './fetched.ts';
export { FreshSignIn, freshSignInStyles, type FreshOptions } from './fresh-sign-in.ts';
export { focusSoon } from './focus-soon.ts';
export { heading, headingLevel, type HeadingLevel } from './heading.ts';
export * as icons from './icon.ts';
export { licencesEn } from './licence.words.en.ts';
export { licencesSv, type LicenceWords } from './licence.words.ts';
export { loadMarkdown, type MarkdownCodec } from './markdown-editor/markdown-codec.ts';
export { MarkdownEditor, type MarkdownEditorFacts } from './markdown-editor/markdown-editor.ts';
export * as textIcons from './markdown-editor/markdown-editor.icons.ts';
export { markdownEditorStyles } from './markdown-editor/markdown-editor.styles.ts';
export { changedWords, markedWords, markedWordsStyles, type MarkWords, type Part } from './marked-words.ts';
export { ArticleMedia } from './article-media.ts';
export { addressAt, mediaLookup, sizeWords, type MediaFacts } from './media-lookup.ts';
export { meTask } from './me-task.ts';
export { Notices, noticeStyles } from './notices.ts';
export { PersonNames } from './person-names.ts';
export {
  focalPoint,
  PICTURE_QUESTIONS,
  pictureFacts,
  pictureFactsStyles,
  unanswered,
  type PictureFactsOptions,
  type PictureQuestion,
} from './picture-facts.ts';
export { pictureFactsWords, type PictureFactsWords } from './picture-facts.words.ts';
export { problemSlug } from './problem-slug.ts';
export { radioGroup, radioStyles, type RadioGroupFacts } from './radio-group.ts';
export { fullDate, relativeTime, relativeWords } from './relative-time.ts';
export { documentStyles } from './document.styles.ts';
export { renderDocument, type DocumentOptions } from './render-document.ts';
export { schoolFormTile } from './school-form-sign.ts';
export { schoolFormsEn } from './school-form.words.en.ts';
export { schoolFormsSv, type SchoolForm, type SchoolFormWords } from './school-form.words.ts';
export { SignIn, signInStyles } from './sign-in.ts';
export { setTimeWords, sinceWords, waitedWords, whenWords } from './since-words.ts';
export { skeleton, skeletonLines, type SkeletonWidth } from './skeleton.ts';
export { emptyState, failedState, states, type StateFacts } from './states.ts';
export { statusStyles, statusTile, type StatusTone } from './status-tile.ts';
export { titleInput } from './title-input.ts';
export { topicsEn, topicsSv, type Topic, type TopicWords } from './topic.words.ts';
