import { css, html, type TemplateResult } from 'lit';

/** Grey lines in the shape of what comes, seen after 200 ms. Say in words somewhere that things are loading. */
export const skeletonLines = (...widths: readonly SkeletonWidth[]): TemplateResult =>
  html`<span class="skeleton" aria-hidden="true">${widths.map((width) => html`<span class="bone" data-width=${width}></span>`)}</span>`;

export type SkeletonWidth = 'short' | 'half' | 'long' | 'full';

export const skeleton = css`
  .skeleton {
    display: grid;
    gap: 0.6em;
    animation: dk-appear 150ms 200ms backwards;
  }

  .bone {
    height: 0.9em;
    border-radius: 3px;
    background: var(--_raised);
  }

  .bone[data-width='short'] {
    width: 25%;
  }

  .bone[data-width='half'] {
    width: 50%;
  }

  .bone[data-width='long'] {
    width: 80%;
  }

  @keyframes dk-appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
