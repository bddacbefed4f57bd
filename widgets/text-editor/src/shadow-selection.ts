/** Whether this browser tells what is selected inside a shadow root: Chromium by the root itself, Firefox and Safari by the composed ranges. */
export const tellsSelection = (): boolean => 'getSelection' in ShadowRoot.prototype || 'getComposedRanges' in Selection.prototype;

/** Where only the page can be asked, the root passes the question on. ProseMirror would otherwise teach it to every root of the page. */
export function passSelectionOn(root: ShadowRoot): void {
  if (!('getSelection' in root)) Object.defineProperty(root, 'getSelection', { value: () => document.getSelection() });
}
