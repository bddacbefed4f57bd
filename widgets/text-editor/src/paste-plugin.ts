import { Plugin } from 'prosemirror-state';

export interface PastePort {
  readonly files: (files: readonly File[], pos: number) => void;
  readonly dropped: (count: number) => void;
}
export const pastePlugin = (port: PastePort): Plugin => new Plugin({ props: { handlePaste: () => (port.dropped(0), false) } });
