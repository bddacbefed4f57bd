import type { ArticleState } from '@delakultur/contracts/client';

const ON_ITS_WAY: readonly ArticleState[] = ['draft', 'with-manager', 'with-editor', 'with-author', 'ready'];

/** Whether an article is still to be released. */
export const isOnItsWay = (state: ArticleState): boolean => ON_ITS_WAY.includes(state);
