export { managerAnswer } from './manager-answer.plugin.ts';
export type { ManagerAnswer } from './manager-answer.element.ts';
