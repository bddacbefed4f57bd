import type { NodeView } from 'prosemirror-view';

/** A table that scrolls by itself where it is wider than the page. */
export class TableView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('tbody');

  constructor() {
    this.dom.className = 'table';
    const table = document.createElement('table');
    table.append(this.contentDOM);
    this.dom.append(table);
  }
}
