import { css } from 'lit';

export const extrasStyles = css`
  .tile svg {
    display: block;
    width: 100%;
    height: 100%;
  }

  .fresh {
    position: absolute;
    z-index: 1;
    inset: -1em 0 auto;
    min-height: 2.25em;
    width: fit-content;
    margin-inline: auto;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .fresh:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .more {
    display: flex;
    justify-content: center;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .tile path {
      stroke: CanvasText;
    }

    .tile path:first-child:not(:last-child) {
      fill: Canvas;
      stroke: none;
    }

    .fresh {
      border: 1px solid ButtonText;
    }
  }
`;
