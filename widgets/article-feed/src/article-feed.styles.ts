import { css } from 'lit';

export const styles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    margin-block-end: 1em;
  }

  .top > h1,
  .top > h2,
  .top > h3,
  .top > h4,
  .top > h5,
  .top > h6 {
    font-size: 1.44em;
  }

  .filters {
    display: grid;
    flex: 1 1 18em;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.75em;
    max-width: 30em;
    min-height: 4.5em;
    font-size: 0.9375em;
  }

  .stage {
    position: relative;
  }

  .cards {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .cards[data-stale] {
    opacity: 0.6;
    transition: opacity 150ms 200ms;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: min(5.5em, 18cqi) minmax(0, 1fr);
    gap: 0.25em 1em;
    align-items: start;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .tile {
    aspect-ratio: 1;
    overflow: clip;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .tile:has(.ai-label) {
    position: relative;
  }

  .ai-label {
    position: absolute;
    inset: auto 0 0;
    padding: 0.125em 0.5em;
    background: rgb(0 0 0 / 75%);
    color: #fff;
    font-size: 0.75em;
  }

  .tile img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    min-width: 0;
  }

  .card :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.2em;
  }

  .title {
    color: inherit;
    text-decoration: none;
  }

  .title::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card:hover .title {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
  }

  .title:focus-visible {
    outline: none;
  }

  .card:has(.title:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .lead {
    display: -webkit-box;
    margin: 0;
    max-width: var(--_measure);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .meta {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  @container (min-width: 40em) {
    .cards[data-layout='list'] .card {
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.5em;
    }

    .cards[data-layout='list'] .tile {
      aspect-ratio: 16 / 9;
    }
  }

  .cards[data-layout='grid'] {
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 2em 1.5em;
    padding-block-end: 1.5em;
  }

  .cards[data-layout='grid'] .card {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75em;
    padding: 0;
    border: 0;
  }

  .cards[data-layout='grid'] .tile {
    aspect-ratio: 16 / 9;
  }
`;
