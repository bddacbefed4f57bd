import type { Templates } from './templates.ts';

export const templatesEn: Templates = {
  story: `## How did it begin?

## What did you do?

## What did the children or pupils say and do?

## What did not work, and what did you do then?

## What will you take with you to the next time?
`,
  lesson: `## What are the children or pupils to learn?

## What do you need?

- 

## How to do it, step by step

1. 

## How long does it take, and for what age is it?

## What is good to keep in mind?
`,
  interview: `## Who are you, and where do you work?

## What have you done?

## Why did you choose to do it that way?

## What has been hardest?

## What is your advice to someone who wants to try?
`,
};
