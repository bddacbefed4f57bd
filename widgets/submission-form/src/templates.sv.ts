import type { Templates } from './templates.ts';

export const templatesSv: Templates = {
  story: `## Hur började det?

## Vad gjorde ni?

## Vad sa och gjorde barnen eller eleverna?

## Vad fungerade inte, och vad gjorde ni då?

## Vad tar ni med er till nästa gång?
`,
  lesson: `## Vad ska barnen eller eleverna lära sig?

## Vad behöver du?

- 

## Så gör du, steg för steg

1. 

## Hur lång tid tar det, och för vilken ålder passar det?

## Vad är bra att tänka på?
`,
  interview: `## Vem är du, och var arbetar du?

## Vad har ni gjort?

## Varför valde ni att göra så?

## Vad har varit svårast?

## Vilket råd ger du till den som vill pröva?
`,
};
