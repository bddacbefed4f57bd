export { editorialDesk } from './editorial-desk.plugin.ts';
export type { EditorialDesk } from './editorial-desk.element.ts';
