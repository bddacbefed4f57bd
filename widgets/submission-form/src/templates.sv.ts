import { factsBox, listed, question, steps, template } from './template-parts.ts';
import type { Templates } from './templates.ts';

export const templatesSv: Templates = {
  story: template(
    question('Hur började det?'),
    question('Vad gjorde ni?'),
    question('Vad sa och gjorde barnen eller eleverna?'),
    question('Vad fungerade inte, och vad gjorde ni då?'),
    question('Vad tar ni med er till nästa gång?'),
  ),
  lesson: template(
    factsBox,
    question('Vad ska barnen eller eleverna lära sig?'),
    listed('Vad behöver du?'),
    steps('Så gör du, steg för steg'),
    question('Vad är bra att tänka på?'),
  ),
  interview: template(
    question('Vem är du, och var arbetar du?'),
    question('Vad har ni gjort?'),
    question('Varför valde ni att göra så?'),
    question('Vad har varit svårast?'),
    question('Vilket råd ger du till den som vill pröva?'),
  ),
  recording: template(
    question('Vad får man se eller höra?'),
    question('Vilka är med, och var är det inspelat?'),
    question('Vad sägs, i korthet?'),
    question('Hur kan man använda det?'),
  ),
};
