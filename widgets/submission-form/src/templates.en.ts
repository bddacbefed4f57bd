import { factsBox, listed, question, steps, template } from './template-parts.ts';
import type { Templates } from './templates.ts';

export const templatesEn: Templates = {
  story: template(
    question('How did it begin?'),
    question('What did you do?'),
    question('What did the children or pupils say and do?'),
    question('What did not work, and what did you do then?'),
    question('What will you take with you to the next time?'),
  ),
  lesson: template(
    factsBox,
    question('What are the children or pupils to learn?'),
    listed('What do you need?'),
    steps('How to do it, step by step'),
    question('What is good to keep in mind?'),
  ),
  interview: template(
    question('Who are you, and where do you work?'),
    question('What have you done?'),
    question('Why did you choose to do it that way?'),
    question('What has been hardest?'),
    question('What is your advice to someone who wants to try?'),
  ),
  recording: template(
    question('What does one see or hear?'),
    question('Who takes part, and where was it recorded?'),
    question('What is said, in short?'),
    question('How can it be used?'),
  ),
};
