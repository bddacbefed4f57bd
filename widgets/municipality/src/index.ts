export { municipality } from './municipality.plugin.ts';
export type { Municipality } from './municipality.element.ts';
